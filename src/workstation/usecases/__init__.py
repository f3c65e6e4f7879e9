"""One function per intention; what window, command line and tests all call."""
