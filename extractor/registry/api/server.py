"""`extractor registry serve`."""

from __future__ import annotations

import os
import sys

from extractor.errors import MissingExtra, UsageError


def serve(address: str, host: str, port: int, *, rate: int = 0, review: bool = False) -> int:
    """Serve until stopped.

    Args:
        address: the registry.
        host, port: where to listen.
        rate: requests a minute from one address; 0 for no limit.
        review: serve the review pages instead.

    Raises:
        StoreError: the registry cannot be opened.
        UsageError: review without a name and password.
    """
    try:
        import uvicorn

        from extractor.registry.api.app import create_app
        from extractor.registry.api.review import create_review
    except ImportError as error:
        raise MissingExtra("serving the registry", "registry") from error
    if review:
        name, colon, password = os.environ.get("EXTRACTOR_REVIEW", "").partition(":")
        if not colon or not name or len(password) < 8:
            raise UsageError("the review pages want EXTRACTOR_REVIEW=name:password in the environment, the password of 8 characters or more")
        app = create_review(address, name, password)
    else:
        app = create_app(address, rate=rate)
    print(f"http://{host}:{port}/ (API: /openapi.json)", file=sys.stderr, flush=True)
    uvicorn.run(app, host=host, port=port, log_level="warning", access_log=False, server_header=False)
    return 0
