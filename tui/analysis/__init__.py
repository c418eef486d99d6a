"""Who says what: from an article's text to its statements, speakers and entities."""
