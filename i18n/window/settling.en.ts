<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MergedView</name>
    <message numerus="yes">
        <source>… %n more paragraph(s), alike on both sides …</source>
        <translation>
            <numerusform>… %n more paragraph, alike on both sides …</numerusform>
            <numerusform>… %n more paragraphs, alike on both sides …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettleSheet</name>
    <message numerus="yes">
        <source>%n place(s) still to choose</source>
        <translation>
            <numerusform>%n place still to choose</numerusform>
            <numerusform>%n places still to choose</numerusform>
        </translation>
    </message>
</context>
</TS>
