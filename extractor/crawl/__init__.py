"""From a site's address to an archive: discovery, a frontier on disk, polite fetching, WARC 1.1."""
