"""Reading a news page: tree, metadata, body, blocks; each module one step, put together in `extractor.read.html`.

tree      bytes to a tree of bounded depth
metadata  JSON-LD, Open Graph, meta tags
weigh     where the prose of the page lies
prune     what is furniture by its markup
several   which of several articles is the page's own
tables    which tables hold data
blocks    the article's subtree as blocks in reading order (BeautifulSoup)
classify  which block is a caption, a byline, a heading, a related link
headline  title
lead      the sapo
outside   captions between headline and body
selectors, fit  a site's selectors on the page
dates     publication and update
authors   who wrote it
listing   whether the page is an article at all
"""
