<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticlesPage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnQuestion</name>
    <message numerus="yes">
        <source>%n article(s) for which column?</source>
        <translation>
            <numerusform>%n article for which column?</numerusform>
            <numerusform>%n articles for which column?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n photo(s)</source>
        <translation>
            <numerusform>with %n photo</numerusform>
            <numerusform>with %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>%n hint(s) ignored</source>
        <translation>
            <numerusform>%n hint ignored</numerusform>
            <numerusform>%n hints ignored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n to confirm</numerusform>
            <numerusform>%n to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n photo(s) without positions</source>
        <translation>
            <numerusform>✓ %n photo without its position</numerusform>
            <numerusform>✓ %n photos without their positions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuessStrip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeAnswers</name>
    <message numerus="yes">
        <source>%n article(s) not begun</source>
        <translation>
            <numerusform>%n article not begun</numerusform>
            <numerusform>%n articles not begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken in</source>
        <translation>
            <numerusform>%n article taken in</numerusform>
            <numerusform>%n articles taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s) made full width</source>
        <translation>
            <numerusform>%n sign made full width</numerusform>
            <numerusform>%n signs made full width</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) belong to no text</source>
        <translation>
            <numerusform>%n photo belongs to no text</numerusform>
            <numerusform>%n photos belong to no text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeFlow</name>
    <message numerus="yes">
        <source>Importing %n article(s)</source>
        <translation>
            <numerusform>Importing %n article</numerusform>
            <numerusform>Importing %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to check after the import</source>
        <translation>
            <numerusform>%n place to check after the import</numerusform>
            <numerusform>%n places to check after the import</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayoutQuestion</name>
    <message numerus="yes">
        <source>How do %n photo(s) stand in the article?</source>
        <translation>
            <numerusform>How does %n photo stand in the article?</numerusform>
            <numerusform>How do %n photos stand in the article?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LooksStrip</name>
    <message numerus="yes">
        <source>%n photo(s) were edited in the gallery; the article still shows how they were.</source>
        <translation>
            <numerusform>%n photo was edited in the gallery; the article still shows how it was.</numerusform>
            <numerusform>%n photos were edited in the gallery; the article still shows how they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) show their new look now.</source>
        <translation>
            <numerusform>%n photo shows its new look now.</numerusform>
            <numerusform>%n photos show their new look now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message numerus="yes">
        <source>%n more could not be taken over</source>
        <translation>
            <numerusform>%n more could not be taken over</numerusform>
            <numerusform>%n more could not be taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-width punctuation mark(s) came along.</source>
        <translation>
            <numerusform>%n half-width punctuation mark came along.</numerusform>
            <numerusform>%n half-width punctuation marks came along.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoDrop</name>
    <message numerus="yes">
        <source>Adding %n photo(s)</source>
        <translation>
            <numerusform>Adding %n photo</numerusform>
            <numerusform>Adding %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message numerus="yes">
        <source>Waiting for pieces: %n photo(s) still on the way</source>
        <translation>
            <numerusform>Waiting for pieces: %n photo still on the way</numerusform>
            <numerusform>Waiting for pieces: %n photos still on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed after the last approval; it must be reviewed again.</source>
        <translation>
            <numerusform>%n place changed after the last approval; it must be reviewed again.</numerusform>
            <numerusform>%n places changed after the last approval; it must be reviewed again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed since it was sent; send it for review again.</source>
        <translation>
            <numerusform>%n place changed since it was sent; send it for review again.</numerusform>
            <numerusform>%n places changed since it was sent; send it for review again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubmitSheet</name>
    <message numerus="yes">
        <source>%n place(s) must be dealt with first; it cannot leave this PC.</source>
        <translation>
            <numerusform>%n place must be dealt with first; it cannot leave this PC.</numerusform>
            <numerusform>%n places must be dealt with first; it cannot leave this PC.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to confirm are open; the reviewers will see them.</source>
        <translation>
            <numerusform>%n place to confirm is open; the reviewers will see it.</numerusform>
            <numerusform>%n places to confirm are open; the reviewers will see them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WherePanel</name>
    <message numerus="yes">
        <source>%n change(s) to go</source>
        <translation>
            <numerusform>%n change to go</numerusform>
            <numerusform>%n changes to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to go</source>
        <translation>
            <numerusform>%n picture to go</numerusform>
            <numerusform>%n pictures to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) to come</source>
        <translation>
            <numerusform>%n text to come</numerusform>
            <numerusform>%n texts to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to come</source>
        <translation>
            <numerusform>%n picture to come</numerusform>
            <numerusform>%n pictures to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
</TS>
