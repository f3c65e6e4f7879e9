"""Photos: probing, clean masters, published pictures fitted to a budget.

Pure functions over bytes; nothing here touches a file. Nothing is re-exported, so that a verb
which only asks for a picture's number does not pay for loading the decoder.
"""
