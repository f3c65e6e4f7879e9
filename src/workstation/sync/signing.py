"""Signs requests to an object store (AWS Signature Version 4), with the signer of botocore.

Of botocore nothing else is used: what is asked, over which connection and within which bounds is
`line`'s, as for WebDAV. Why: docs/adr/0022-remote-folders.md.
"""

import hashlib

from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from workstation.sync.line import Request, Sign

ANY_REGION = "us-east-1"
"""What stores without regions expect to read."""

_OURS = frozenset(("Authorization", "X-Amz-Date", "X-Amz-Content-SHA256"))


def signer(access_key: str, secret: str, region: str) -> Sign:
    """Return what signs a request, its body included, at the present time."""
    auth = S3SigV4Auth(Credentials(access_key, secret), "s3", region or ANY_REGION)

    def sign(request: Request) -> None:
        body = request.read()
        request.headers["X-Amz-Content-SHA256"] = hashlib.sha256(body).hexdigest()
        told = {
            name: value
            for name, value in request.headers.items()
            if name.lower().startswith("x-amz-") or name.lower() in {"content-type", "host"}
        }
        twin = AWSRequest(method=request.method, url=str(request.url), headers=told, data=body)
        auth.add_auth(twin)
        for name in _OURS:
            if name in twin.headers:
                request.headers[name] = twin.headers[name]

    return sign
