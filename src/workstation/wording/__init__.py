"""Words for people, for the command line and the window alike."""
