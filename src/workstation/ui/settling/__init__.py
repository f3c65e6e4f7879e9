"""Settling what went apart: the merged article with every choice where it stands."""
