"""Trained networks at run time: numpy alone, weights packed in eight bits, loaded when first used."""
