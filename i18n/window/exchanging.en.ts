<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PanelLines</name>
    <message numerus="yes">
        <source>%n draft(s) stay here: see what is marked</source>
        <translation>
            <numerusform>%n draft stays here: see what is marked</numerusform>
            <numerusform>%n drafts stay here: see what is marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to go</source>
        <translation>
            <numerusform>%n change to go</numerusform>
            <numerusform>%n changes to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) still to be read for the search</source>
        <translation>
            <numerusform>%n text still to be read for the search</numerusform>
            <numerusform>%n texts still to be read for the search</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or theme(s) to go</source>
        <translation>
            <numerusform>%n picture or theme to go</numerusform>
            <numerusform>%n pictures or themes to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) behind the folder&apos;s; look at this PC&apos;s clock</source>
        <translation>
            <numerusform>%n minute behind the folder&apos;s; look at this PC&apos;s clock</numerusform>
            <numerusform>%n minutes behind the folder&apos;s; look at this PC&apos;s clock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ahead of the folder&apos;s; look at this PC&apos;s clock</source>
        <translation>
            <numerusform>%n minute ahead of the folder&apos;s; look at this PC&apos;s clock</numerusform>
            <numerusform>%n minutes ahead of the folder&apos;s; look at this PC&apos;s clock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) of changes</source>
        <translation>
            <numerusform>%n batch of changes</numerusform>
            <numerusform>%n batches of changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) wait for somebody to choose</source>
        <translation>
            <numerusform>%n conflict waits for somebody to choose</numerusform>
            <numerusform>%n conflicts wait for somebody to choose</numerusform>
        </translation>
    </message>
</context>
</TS>
