<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CopySheet</name>
    <message numerus="yes">
        <source>Count the pictures: %n must have arrived</source>
        <translation>
            <numerusform>Count the pictures: %n must have arrived</numerusform>
            <numerusform>Count the pictures: %n must have arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied; %n picture(s) are not on this PC, see their numbers.</source>
        <translation>
            <numerusform>Copied; %n picture is not on this PC, see its number.</numerusform>
            <numerusform>Copied; %n pictures are not on this PC, see their numbers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultStrip</name>
    <message numerus="yes">
        <source>Layout: %n place(s) to look at</source>
        <translation>
            <numerusform>Layout: %n place to look at</numerusform>
            <numerusform>Layout: %n places to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingOut</name>
    <message numerus="yes">
        <source>Written: {name}; %n picture(s) are not on this PC</source>
        <translation>
            <numerusform>Written: {name}; %n picture is not on this PC</numerusform>
            <numerusform>Written: {name}; %n pictures are not on this PC</numerusform>
        </translation>
    </message>
</context>
</TS>
