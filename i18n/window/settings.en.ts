<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to be put right</source>
        <translation>
            <numerusform>%n line to be put right</numerusform>
            <numerusform>%n lines to be put right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) written</source>
        <translation>
            <numerusform>%n invitation written</numerusform>
            <numerusform>%n invitations written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderSection</name>
    <message numerus="yes">
        <source>%n change(s) of this PC not sent yet</source>
        <translation>
            <numerusform>%n change of this PC not sent yet</numerusform>
            <numerusform>%n changes of this PC not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) still on the way</source>
        <translation>
            <numerusform>%n picture still on the way</numerusform>
            <numerusform>%n pictures still on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MB of pictures wait for room in the folder</source>
        <translation>
            <numerusform>%n MB of pictures wait for room in the folder</numerusform>
            <numerusform>%n MB of pictures wait for room in the folder</numerusform>
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
    <name>FrameSheet</name>
    <message numerus="yes">
        <source>At most %n paragraph(s).</source>
        <translation>
            <numerusform>At most one paragraph.</numerusform>
            <numerusform>At most %n paragraphs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberWords</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PC(s)</source>
        <translation>
            <numerusform>%n PC</numerusform>
            <numerusform>%n PCs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shut out</source>
        <translation>
            <numerusform>%n shut out</numerusform>
            <numerusform>%n shut out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n branch</numerusform>
            <numerusform>%n branches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n party member(s)</source>
        <translation>
            <numerusform>%n party member</numerusform>
            <numerusform>%n party members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enrolled</source>
        <translation>
            <numerusform>%n member enrolled</numerusform>
            <numerusform>%n members enrolled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PcWords</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PcsSection</name>
    <message numerus="yes">
        <source>%n PC(s) in use</source>
        <translation>
            <numerusform>%n PC in use</numerusform>
            <numerusform>%n PCs in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silent for long</source>
        <translation>
            <numerusform>%n silent for long</numerusform>
            <numerusform>%n silent for long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message numerus="yes">
        <source>%n must approve</source>
        <translation>
            <numerusform>%n must approve</numerusform>
            <numerusform>%n must approve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
