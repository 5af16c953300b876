"""From words on a page to blocks in reading order; shared by PDF text and OCR.

Coordinates are points (1/72 inch) from the upper left corner of the page as it is shown.
"""
