"""Photos: probing, clean masters, published pictures fitted to a budget."""
