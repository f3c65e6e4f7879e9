"""A whole office in one process, with a shared folder that does everything folders ever did.

One seed is one history: who does what, which file operation comes next, what fails and how, all of
it is drawn from one source of chance, and the exchanges of several PCs are interleaved operation by
operation. First everything may go wrong (safety); then all is healed, and everybody must come to
the same state (liveness).
"""
