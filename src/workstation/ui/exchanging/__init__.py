"""The exchange on screen: looking at the folder, the title bar's steps, the panel behind them."""
