<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Carrying</name>
    <message numerus="yes">
        <source>%n PC(s) ask to be let in.</source>
        <translation>
            <numerusform>%n PC asks to be let in.</numerusform>
            <numerusform>%n PCs ask to be let in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message numerus="yes">
        <source>About {size} in %n file(s)</source>
        <translation>
            <numerusform>About {size} in %n file</numerusform>
            <numerusform>About {size} in %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageWords</name>
    <message numerus="yes">
        <source>Give %n file(s) to your colleague</source>
        <translation>
            <numerusform>Give this file to your colleague</numerusform>
            <numerusform>Give these %n files to your colleague</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n file(s) to {to}</source>
        <translation>
            <numerusform>Send this file to {to}</numerusform>
            <numerusform>Send these %n files to {to}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I am sending you a package of %n file(s). Save all of them and drop them on the window of the Party Newsroom, in any order.</source>
        <translation>
            <numerusform>I am sending you a package. Save the file and drop it on the window of the Party Newsroom.</numerusform>
            <numerusform>I am sending you a package of %n files. Save all of them and drop them on the window of the Party Newsroom, in any order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing text(s)</source>
        <translation>
            <numerusform>%n missing text</numerusform>
            <numerusform>%n missing texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WrittenPage</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are not on this PC yet and not inside.</source>
        <translation>
            <numerusform>%n picture is not on this PC yet and not inside.</numerusform>
            <numerusform>%n pictures are not on this PC yet and not inside.</numerusform>
        </translation>
    </message>
</context>
</TS>
