"""Writers: one frozen content becomes WeChat, web, Word, PDF or Markdown."""
