<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ColumnsStrip</name>
    <message numerus="yes">
        <source>%n this month</source>
        <translation>
            <numerusform>%n this month</numerusform>
            <numerusform>%n this month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) published</source>
        <translation>
            <numerusform>%n piece published</numerusform>
            <numerusform>%n pieces published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“A voice every week”: %n week(s) in a row</source>
        <translation>
            <numerusform>“A voice every week”: %n week so far</numerusform>
            <numerusform>“A voice every week”: %n weeks in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing went out for %n day(s)</source>
        <translation>
            <numerusform>Nothing went out for %n day</numerusform>
            <numerusform>Nothing went out for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s), all approved</source>
        <translation>
            <numerusform>%n article, approved</numerusform>
            <numerusform>%n articles, all approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{approved} of %n article(s) approved</source>
        <translation>
            <numerusform>{approved} of %n article approved</numerusform>
            <numerusform>{approved} of %n articles approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issue {number} (%n article(s), all approved)</source>
        <translation>
            <numerusform>Issue {number} (%n article, approved)</numerusform>
            <numerusform>Issue {number} (%n articles, all approved)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message numerus="yes">
        <source>%n thing(s) wait for you</source>
        <translation>
            <numerusform>%n thing waits for you</numerusform>
            <numerusform>%n things wait for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message numerus="yes">
        <source>%n usable piece(s)</source>
        <translation>
            <numerusform>%n usable piece</numerusform>
            <numerusform>%n usable pieces</numerusform>
        </translation>
    </message>
</context>
</TS>
