"""送稿包 in the window: writing packages, taking them in, dropping them anywhere."""
