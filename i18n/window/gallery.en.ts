<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ClockSheet</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoveringBox</name>
    <message numerus="yes">
        <source>Cover all %n face(s)</source>
        <translation>
            <numerusform>Cover %n face</numerusform>
            <numerusform>Cover all %n faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message numerus="yes">
        <source>Done, and tones for %n more</source>
        <translation>
            <numerusform>Done, and tones for %n more</numerusform>
            <numerusform>Done, and tones for %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorPanel</name>
    <message numerus="yes">
        <source>The crop cuts %n face(s).</source>
        <translation>
            <numerusform>The crop cuts %n face.</numerusform>
            <numerusform>The crop cuts %n faces.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailuresSheet</name>
    <message numerus="yes">
        <source>%n file(s) did not come in</source>
        <translation>
            <numerusform>%n file did not come in</numerusform>
            <numerusform>%n files did not come in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message numerus="yes">
        <source>%n photo(s) are now in “{title}”.</source>
        <translation>
            <numerusform>%n photo is now in “{title}”.</numerusform>
            <numerusform>%n photos are now in “{title}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>{place} is not there any more; %n file(s) were not read.</source>
        <translation>
            <numerusform>{place} is not there any more; %n file was not read.</numerusform>
            <numerusform>{place} is not there any more; %n files were not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laying</name>
    <message numerus="yes">
        <source>%n photo(s) are one group now.</source>
        <translation>
            <numerusform>%n photo is a group now.</numerusform>
            <numerusform>%n photos are one group now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) stand alone now.</source>
        <translation>
            <numerusform>%n photo stands alone now.</numerusform>
            <numerusform>%n photos stand alone now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are grouped by likeness again.</source>
        <translation>
            <numerusform>%n photo is grouped by likeness again.</numerusform>
            <numerusform>%n photos are grouped by likeness again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayoutTray</name>
    <message numerus="yes">
        <source>%n without caption</source>
        <translation>
            <numerusform>%n without caption</numerusform>
            <numerusform>%n without caption</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) picked</source>
        <translation>
            <numerusform>%n photo picked</numerusform>
            <numerusform>%n photos picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) selected</source>
        <translation>
            <numerusform>%n photo selected</numerusform>
            <numerusform>%n photos selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messaging</name>
    <message numerus="yes">
        <source>%n picture(s) written, the first is the cover.</source>
        <translation>
            <numerusform>%n picture written, it is the cover.</numerusform>
            <numerusform>%n pictures written, the first is the cover.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message numerus="yes">
        <source>Move %n photo(s) to an album</source>
        <translation>
            <numerusform>Move %n photo to an album</numerusform>
            <numerusform>Move %n photos to an album</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Patience</name>
    <message numerus="yes">
        <source>%n file(s) still being imported: wait until it is a photo.</source>
        <translation>
            <numerusform>%n file still being imported: wait until it is a photo.</numerusform>
            <numerusform>%n files still being imported: wait until they are photos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoFacts</name>
    <message numerus="yes">
        <source>What you write holds for all %n photo(s).</source>
        <translation>
            <numerusform>What you write holds for %n photo.</numerusform>
            <numerusform>What you write holds for all %n photos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>%n photo(s) imported</source>
        <translation>
            <numerusform>%n photo imported</numerusform>
            <numerusform>%n photos imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) did not come in</source>
        <translation>
            <numerusform>%n file did not come in</numerusform>
            <numerusform>%n files did not come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n not read</numerusform>
            <numerusform>%n not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n hidden</source>
        <translation>
            <numerusform> · %n hidden</numerusform>
            <numerusform> · %n hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n selected</source>
        <translation>
            <numerusform> · %n selected</numerusform>
            <numerusform> · %n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Withdrawing</name>
    <message numerus="yes">
        <source>Withdraw the consent for %n photo(s)?</source>
        <translation>
            <numerusform>Withdraw the consent for %n photo?</numerusform>
            <numerusform>Withdraw the consent for %n photos?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) show them or did: {titles}</source>
        <translation>
            <numerusform>%n article shows them or did: {titles}</numerusform>
            <numerusform>%n articles show them or did: {titles}</numerusform>
        </translation>
    </message>
</context>
</TS>
