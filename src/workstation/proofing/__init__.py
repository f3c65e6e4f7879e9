"""Checking: term rules, typography, privacy and secrecy."""
