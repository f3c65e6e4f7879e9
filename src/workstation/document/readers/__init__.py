"""Readers: what liaisons send becomes a block tree; no text is ever dropped."""
