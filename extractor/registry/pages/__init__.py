"""The pages: server-made HTML that is whole without scripts, in Vietnamese and English."""
