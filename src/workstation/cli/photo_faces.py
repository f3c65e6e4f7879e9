"""`photo faces`: where faces are found on photos."""

from typing import Any

from workstation.cli.session import Answer, Session
from workstation.domain.ids import PhotoId


def add_verbs(verbs: Any) -> None:
    """Declare the verb."""
    faces = verbs.add_parser("faces")
    faces.add_argument("ids", nargs="+")
    faces.set_defaults(run=find_faces)


def find_faces(session: Session, words: Any) -> Answer:
    """Tell where faces are found on photos; nothing is kept."""
    from workstation.usecases.photo_faces import faces_of

    photos = [PhotoId(session.resolve("photo", one)) for one in words.ids]
    found = {
        photo: [[one.left, one.top, one.right, one.bottom] for one in faces]
        for photo, faces in faces_of(session.desk, photos).items()
    }
    lines = [f"{photo[:8]}\t{len(faces)}" for photo, faces in found.items()]
    told = [{"id": photo, "faces": faces} for photo, faces in found.items()]
    return Answer({"photos": told}, rows=lines)
