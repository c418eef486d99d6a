"""What `onrecord` does besides reading: a module for each command, imported only when it is called."""
