"""Trained networks at run time: numpy only, weights packed in eight bits, loaded when they are first used."""
