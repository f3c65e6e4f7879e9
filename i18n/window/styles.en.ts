<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LayoutSheet</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoList</name>
    <message numerus="yes">
        <source>Show all %n photo(s)</source>
        <translation>
            <numerusform>Show the one photo</numerusform>
            <numerusform>Show all %n photos</numerusform>
        </translation>
    </message>
</context>
</TS>
