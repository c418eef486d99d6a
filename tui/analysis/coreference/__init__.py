"""Coreference: whom names, nouns and pronouns refer to, by sieves from the surest to the least sure."""
