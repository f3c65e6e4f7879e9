"""Articles as documents: readers, writers, themes, difference."""
