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
<context>
    <name>TitleBar</name>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n change not sent yet</numerusform>
            <numerusform>%n changes not sent yet</numerusform>
        </translation>
    </message>
</context>
</TS>
