"""The demo: a small newsroom at work on the sample office, several people on several PCs.

It plays the whole main job through the same use cases as the verbs and proves, step by step, what
the program promises. `play.py` tells the order of the scenes.
"""
