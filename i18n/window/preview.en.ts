<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FaultStrip</name>
    <message numerus="yes">
        <source>Layout: %n place(s) that WeChat would change</source>
        <translation>
            <numerusform>Layout: %n place that WeChat would change</numerusform>
            <numerusform>Layout: %n places that WeChat would change</numerusform>
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
</TS>
