import type { RuleTexts } from '../catalogue.js';

/** German for the rules on: names, texts, codes, files and what is accepted. */
export const text: RuleTexts = {
    unreadable: {
        unreadable: '{message}',
    },
    'missing-unit': {
        missing: '`{written}` hat keine Einheit. Geben Sie {what} mit Einheit an, zum Beispiel `{example}`.',
    },
    'unknown-unit': {
        unknown: '{reason}',
    },
    'wrong-unit': {
        wrong: '`{written}` steht, wo {wanted} nötig ist.',
    },
    'mixed-and-or': {
        mixed: 'Das lässt sich auf zwei Arten lesen, weil `and` und `or` nebeneinander stehen. Klammern Sie ein, was zusammengehört.',
    },
    'unclosed-text': {
        unclosed: 'Diesem Text fehlt das schließende `{quote}`. Setzen Sie es dorthin, wo der Text endet.',
    },
    'repeated-line': {
        repeated: 'Es gibt eine zweite Zeile `{line}` in {inside}. Nur die erste zählt: Behalten Sie die richtige.',
    },
    'reversed-range': {
        reversed: 'In `{written}` liegt nichts, weil {low} mehr ist als {high}. Schreiben Sie den kleineren Wert zuerst.',
    },
    'not-whole': {
        fraction: '`{written}` ist keine ganze Zahl; hier wird sie verlangt: {what}. Schreiben Sie eine ganze Zahl.',
        reason: '{reason}',
    },
    'not-one-value': {
        range: '`{written}` ist ein Bereich; hier muss ein einzelner Wert stehen: {what}. Schreiben Sie zum Beispiel `{example}`.',
    },
    'not-a-range': {
        alone: 'Ein einzelner Wert, `{written}`, genügt hier nicht: {what}. Schreiben Sie zum Beispiel `{example}`.',
    },
    'not-exact': {
        rough: '`{written}` ist ungenau, hier kommt es aber auf den Wert an: {what}. Schreiben Sie ihn ohne `about` oder als Bereich.',
    },
    'impossible-count': {
        count: '`at least {written}` von {count} Bedingungen kann nicht gemeint sein. Schreiben Sie eine Zahl von 1 bis {count}.',
    },
    'too-many-occurrences': {
        many: '„{written}“ ergibt mehr als die {limit} Termine, die Zeitpläne und Exporte zeigen. Prüfen Sie die Zahl.',
    },
    'impossible-date': {
        impossible: 'Den {written} gibt es nicht. Schreiben Sie das Datum als Jahr-Monat-Tag, zum Beispiel `2026-11-30`.',
    },
    'unknown-name': {
        near: 'Unbekannter Name `{name}` ({kind}). Meinten Sie {near}?',
        none: 'Unbekannter Name `{name}` ({kind}). Legen Sie ihn an oder berichtigen Sie ihn.',
        few: 'Unbekannter Name `{name}` ({kind}). Legen Sie ihn an oder schreiben Sie {choices}.',
        scale: '`{instrument}` hat keine Skala `{name}`. Die Skalen sind {scales}.',
        noScales: '`{instrument}` hat keine Skalen. Schreiben Sie nur `{instrument}`.',
        otherKind: '`{name}` ist {found}; hier wird {kind} gebraucht.',
        library: '`{name}` gehört zur Standardbibliothek, die diese Datei nicht verwendet. Fügen Sie oben `use standard` ein.',
        libraryMore: '`{name}` und {count} weitere Namen gehören zur Standardbibliothek, die diese Datei nicht verwendet. Fügen Sie oben `use standard` ein.',
    },
    'duplicate-name': {
        same: 'Der Name `{name}` ist schon vergeben: {kind} heißt so. Geben Sie hier einen anderen Namen.',
        anchor: 'Der Name `{name}` ist schon vergeben: {other} heißt so. Hier ({kind}) ist ein anderer Name nötig, weil "at {name}" beides heißen könnte.',
        files: 'Zwei importierte Dateien heißen gleich und geben beide `{name}` ({kind}) weiter. Exporte unterscheiden danach: Geben Sie einer der Dateien einen anderen Namen.',
    },
    'self-reference': {
        supervised: '`{name}` kann sich nicht selbst beaufsichtigen. Nennen Sie eine andere Rolle.',
        separate: '`{name}` kann nicht von sich selbst getrennt sein. Nennen Sie eine andere Rolle.',
        handoff: '`{name}` geht von `{role}` an `{role}`. Eine Übergabe braucht zwei Rollen.',
        timing: 'Der Zeitpunkt von `{name}` richtet sich nach `{name}` selbst. Für den Termin davor schreiben Sie `previous {name}`, oder zählen Sie ab einer anderen Sitzung.',
    },
    'definition-circle': {
        circle: '`{name}` wird durch sich selbst erklärt. Sagen Sie ohne `meets {name}`, woraus es besteht.',
    },
    'unknown-library': {
        unknown: 'Es gibt keine Bibliothek `{name}`. Mit Regimen kommt die Bibliothek `standard`; für eine eigene Datei schreiben Sie `import "…"`.',
    },
    'import-not-found': {
        missing: 'Es gibt keine Datei `{path}`. Der Pfad zählt ab dem Ordner dieser Datei.',
    },
    'import-circle': {
        self: 'Diese Datei importiert sich selbst. Entfernen Sie die Zeile.',
        circle: 'Diese Dateien importieren einander im Kreis: {circle}. Entfernen Sie einen der Importe und verschieben Sie, was beide brauchen, in eine dritte Datei.',
    },
    'unused-definition': {
        unused: 'Nichts verwendet `{name}` ({kind}). {advice}',
    },
    'base-unusable': {
        circle: '{names} erweitern einander im Kreis, deshalb kann keines übernommen werden. Lassen Sie eines davon für sich stehen.',
    },
    override: {
        whole: 'Das tritt an die Stelle von `{name}` ({kind}) aus `{base}`.',
        lines: 'Das ändert `{name}` ({kind}) aus `{base}`: die Zeilen {lines}. Die anderen Zeilen werden übernommen.',
        line: 'Das ändert `{name}` ({kind}) aus `{base}`: die Zeile {lines}. Die anderen Zeilen werden übernommen.',
    },
    'override-without-change': {
        same: 'Das sagt dasselbe wie `{base}` über `{name}` ({kind}). Lassen Sie es weg, damit Änderungen der Vorlage ankommen, oder schreiben Sie, was hier anders ist.',
    },
    'without-nothing': {
        near: '`{base}` hat kein Element `{name}` ({kind}). Meinten Sie {near}?',
        nothing: '`{base}` hat kein Element `{name}` ({kind}), deshalb fällt nichts weg. Berichtigen Sie den Namen oder entfernen Sie die Zeile.',
        noBase: 'Dieses Protokoll erweitert kein anderes, deshalb gibt es nichts wegzulassen. Schreiben Sie hinter den Titel `extends` und den Namen des Protokolls.',
    },
    'without-but-used': {
        used: 'Hier fällt `{name}` ({kind}) weg, aber was aus `{base}` übernommen wird, nennt es noch. Ändern Sie auch das oder lassen Sie es weg, oder behalten Sie `{name}` ({kind}).',
    },
    'missing-version': {
        missing: 'Das Protokoll hat keine Version. Fügen Sie eine Zeile wie `version 1.0.0` ein und erhöhen Sie sie bei jeder Änderung.',
    },
    'missing-effective-date': {
        missing: 'Das Protokoll sagt nicht, ab wann es gilt. Fügen Sie eine Zeile wie `effective 2026-11-01` ein.',
    },
    'approval-outdated': {
        changed: 'Der Text ist ein anderer als der, den {person} am {date} freigegeben hat, und nach ihm werden Patienten behandelt. Lassen Sie die Änderungen freigeben, oder schreiben Sie bis dahin `status draft`. `regimen diff --approved` zeigt sie.',
        unreadable: 'Das sagt nicht, welcher Text freigegeben wurde: Es ist kein Hash eines Protokolls. Lassen Sie `regimen approve` die Zeile schreiben.',
    },
    'approval-missing': {
        missing: 'Das Protokoll ist in Gebrauch, und keine Zeile sagt, wer diesen Text freigegeben hat. `regimen approve FILE --by "…"` schreibt eine.',
    },
    'silence-in-use': {
        open: 'Ein Protokoll mit `status active` muss selbst entscheiden über {topics}: {source} tut es nicht. Schreiben Sie es auf und entfernen Sie `silent on`.',
    },
    'unknown-profile': {
        near: 'Es gibt kein Profil `{name}`. Meinten Sie {near}?',
        unknown: 'Es gibt kein Profil `{name}`. Die Profile sind {known}.',
        noFile: 'Es gibt keine Datei `{name}` neben dieser, oder sie ist nicht lesbar. Geben Sie an, wo das Profil liegt, von dieser Datei aus gesehen.',
        wrong: 'Das Profil `{name}` ist nicht verwendbar: {where}{problem}',
    },
    'profile-of-another-medication': {
        other: 'Im Profil `{profile}` geht es um {substance}, im Protokoll um {given}: Nichts, was es verlangt, wird geprüft. Nehmen Sie das Profil heraus, oder nennen Sie {substance} in der Bezeichnung des Medikaments.',
    },
    'profile-requirement': {
        missing: '{requires} {advice} Das Profil `{profile}` verlangt es: {authority}.',
    },
    'invalid-code': {
        form: '`{code}` ist kein Code aus {system}. {form}',
        digit: '`{code}` ist kein Code aus {system}: Die Prüfziffer passt nicht zu den anderen Ziffern. Eine Ziffer ist falsch oder zwei sind vertauscht.',
    },
    'code-means-otherwise': {
        library: 'LOINC `{code}` ist in der Standardbibliothek "{meaning}"; hier steht es neben "{label}". Eines davon ist falsch: Andere Systeme richten sich nach dem Code.',
        unspecified: '`F32.A` ist eine nicht näher bezeichnete Depression und keine Major Depression. Schreiben Sie dafür `F32.9` oder einen Code mit Schweregrad wie `F32.2`.',
    },
    'panel-code-for-total': {
        panel: 'LOINC `{code}` bezeichnet das Panel: den Fragebogen mit allen Antworten. Der Gesamtwert, den ein Protokoll vergleicht, ist `{total}`.',
    },
    'diagnosis-code-needs-leaf': {
        category: 'In ICD-10-CM ist `{code}` eine Kategorie und keine Diagnose und wird beim Kodieren abgelehnt. Schreiben Sie den gemeinten Code darunter: {below}.',
    },
    'diagnosis-codes-exclude': {
        exclude: '`{one}` und `{other}` schließen einander in ICD-10-CM aus (Excludes1): Kein Patient hat beide. Schreiben Sie für zwei Gruppen von Patienten je eine Zeile.',
    },
    'undefined-abbreviation': {
        unexplained: '`{word}` wird nirgends erklärt. Fügen Sie eine Zeile wie `abbreviation {word} "…"` ein oder schreiben Sie das Wort aus.',
    },
    'abbreviation-twice': {
        twice: '`{first}` steht schon für „{expansion}“. Verwenden Sie durchgehend eine der beiden Abkürzungen.',
    },
    'prose-contradicts': {
        figure: 'Im Text steht {said}, aber {stated}. Berichtigen Sie, was falsch ist, oder schreiben Sie `{figure}`, damit der Text den Wert aus dem Protokoll nimmt.',
        plain: 'Im Text steht {said}, aber {stated}. Berichtigen Sie, was falsch ist.',
    },
    'unknown-figure': {
        near: 'Das Protokoll hat keine Angabe {figure}. Meinten Sie {near}?',
        twice: 'Mehreres heißt `{owner}`, und {figure} ist dort verschieden. Geben Sie einem davon einen anderen Namen, damit klar ist, was gemeint ist.',
        of: 'Das Protokoll enthält keine Angabe {figure}. Über `{owner}` enthält es {known}.',
        unknown: 'Das Protokoll hat keine Angabe {figure}. Eine Angabe heißt nach dem, wozu sie gehört, zum Beispiel {example}.',
    },
    'missing-day-convention': {
        missing: 'Nirgends steht, welcher Tag Tag 1 ist, deshalb hat `{written}` kein Datum. Fügen Sie im Kopf eine Zeile wie `day 1 is dosing 1` ein.',
    },
    'waiver-unknown-code': {
        near: 'Es gibt keinen Befund `{code}`. Meinten Sie {near}?',
        unknown: 'Es gibt keinen Befund `{code}`. Jeder Befund zeigt am Ende seinen Code; `regimen explain` nennt alle.',
    },
    'waiver-of-error': {
        error: '`{code}` kann niemand hinnehmen: Der Text selbst ist falsch. Berichtigen Sie ihn und entfernen Sie diese Zeile.',
    },
    'waiver-incomplete': {
        reason: 'Schreiben Sie hinter `because` zwischen die Anführungszeichen, warum das hingenommen wird. Sonst kann es niemand beurteilen.',
        person: 'Schreiben Sie hinter `by` zwischen die Anführungszeichen, wer das hinnimmt. Sonst kann niemand danach gefragt werden.',
    },
    'waiver-unused': {
        unused: 'Es gibt keinen Befund `{code}` zu diesem Element: {element}. Entfernen Sie diese Zeile, damit sie keinen verdeckt, den noch niemand gesehen hat.',
        namesake: 'Bei `{name}` ({kind}) gibt es keinen Befund `{code}`, wohl aber bei einem anderen Element dieses Namens ({other}). Sagen Sie, was gemeint ist.',
    },
    'waiver-expired': {
        over: 'Das war bis {until} hingenommen, deshalb wird der Befund wieder gezeigt. Beheben Sie ihn und entfernen Sie diese Zeile, oder lassen Sie ihn neu hinnehmen.',
        settled: 'Das war bis {until} hingenommen, und der Befund besteht nicht mehr. Entfernen Sie diese Zeile.',
    },
};
