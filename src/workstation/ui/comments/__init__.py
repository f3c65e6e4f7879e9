"""批注: what colleagues say about a passage of an article."""
