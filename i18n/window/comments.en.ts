<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommentsPanel</name>
    <message numerus="yes">
        <source>Show %n settled one(s)</source>
        <translation>
            <numerusform>Show %n settled one</numerusform>
            <numerusform>Show %n settled ones</numerusform>
        </translation>
    </message>
</context>
</TS>
