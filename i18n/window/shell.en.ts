<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Notifier</name>
    <message numerus="yes">
        <source>%n thing(s) are new: {first}…</source>
        <translation>
            <numerusform>%n new thing: {first}…</numerusform>
            <numerusform>%n new things: {first}…</numerusform>
        </translation>
    </message>
</context>
</TS>
