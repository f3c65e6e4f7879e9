<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n photo(s) replaced</source>
        <translation>
            <numerusform>%n photo replaced</numerusform>
            <numerusform>%n photos replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in layout</source>
        <translation>
            <numerusform>%n in layout</numerusform>
            <numerusform>%n in layout</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed</source>
        <translation>
            <numerusform>%n place changed</numerusform>
            <numerusform>%n places changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sent %n time(s)</source>
        <translation>
            <numerusform>sent once</numerusform>
            <numerusform>sent %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proofing: %n finding(s) not dealt with</source>
        <translation>
            <numerusform>Proofing: %n finding not dealt with</numerusform>
            <numerusform>Proofing: %n findings not dealt with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) let stand with a reason</source>
        <translation>
            <numerusform>%n finding let stand with a reason</numerusform>
            <numerusform>%n findings let stand with a reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) without caption or credit</source>
        <translation>
            <numerusform>%n photo without caption or credit</numerusform>
            <numerusform>%n photos without caption or credit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) look private or secret</source>
        <translation>
            <numerusform>%n passage looks private or secret</numerusform>
            <numerusform>%n passages look private or secret</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message numerus="yes">
        <source>Pass {stage} corrected (%n place(s))</source>
        <translation>
            <numerusform>Pass {stage} corrected (%n place)</numerusform>
            <numerusform>Pass {stage} corrected (%n places)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>%n article(s) wait for you</source>
        <translation>
            <numerusform>%n article waits for you</numerusform>
            <numerusform>%n articles wait for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n article(s) to review</source>
        <translation>
            <numerusform>%n article to review</numerusform>
            <numerusform>%n articles to review</numerusform>
        </translation>
    </message>
</context>
</TS>
