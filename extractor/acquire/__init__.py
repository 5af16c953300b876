"""Where bytes come from: one file a kind of source.

`inputs.py` takes the arguments of a command apart, `container.py` tells by content what a stream holds and hands it to the
file of its kind, which yields `Entry` objects: the path of a member and how its bytes are read. `file.py` and `url.py` give
the one document of `article`; `web/` is the only door to the network.
"""
