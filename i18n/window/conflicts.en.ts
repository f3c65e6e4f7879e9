<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticlePanel</name>
    <message numerus="yes">
        <source>%n place(s) still to choose</source>
        <translation>
            <numerusform>%n place still to choose</numerusform>
            <numerusform>%n places still to choose</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) set aside</source>
        <translation>
            <numerusform>%n file set aside</numerusform>
            <numerusform>%n files set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForkPanel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) will count</source>
        <translation>
            <numerusform>%n line will count</numerusform>
            <numerusform>%n lines will count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPresenter</name>
    <message numerus="yes">
        <source>Looked again: %n file(s) still set aside.</source>
        <translation>
            <numerusform>Looked again: %n file still set aside.</numerusform>
            <numerusform>Looked again: %n files still set aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message numerus="yes">
        <source>%n conflict(s) wait for you</source>
        <translation>
            <numerusform>%n conflict waits for you</numerusform>
            <numerusform>%n conflicts wait for you</numerusform>
        </translation>
    </message>
</context>
</TS>
