"""Exporters: each module writes articles and their analyses to a text stream in one format."""
