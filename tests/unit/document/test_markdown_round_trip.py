from hypothesis import example, given
from trees import content_of, docs, numbered, short_texts

from workstation.document.readers.markdown import read_markdown
from workstation.document.writers.markdown import write_markdown
from workstation.domain import tree
from workstation.domain.ids import new_block_id


def again(content):
    text = write_markdown(content, picture_path=lambda photo: f"photo:{photo}")
    return read_markdown(text, new_id=new_block_id)


@given(docs)
def test_a_document_written_as_markdown_reads_back_as_the_same_tree(doc):
    imported = again(content_of(doc))

    assert numbered(imported.doc) == doc
    assert imported.warnings == ()


@given(title=short_texts, author=short_texts, digest=short_texts, source=short_texts)
@example(title="“手抄”: 第三周", author="0123", digest='说"好"', source="a: b # c")
def test_what_stands_above_the_text_reads_back_unchanged(title, author, digest, source):
    content = content_of(tree.Doc(), title=title, author=author, digest=digest, source=source)

    imported = again(content)

    read = (imported.title, imported.author, imported.digest, imported.source)
    assert read == (title, author, digest, source)
    assert imported.column == "大事要情"
