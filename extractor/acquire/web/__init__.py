"""Fetching over the network, politely and safely: addresses, transport, one fetch, robots.txt."""
