import type { RuleTexts } from '../catalogue.js';

/** German for the rules on: criteria, values and outcomes. */
export const patients: RuleTexts = {
    'condition-never-met': {
        never: 'Kein Patient kann diese Bedingung erfüllen, sie greift also nie ({use}). Prüfen Sie, ob `and` steht, wo `or` gemeint ist, oder ob ein Vergleich verkehrt herum steht.',
    },
    'condition-always-met': {
        always: 'Jeder Patient erfüllt diese Bedingung, sie entscheidet also nichts ({use}). Prüfen Sie, ob `or` steht, wo `and` gemeint ist, oder ob ein Vergleich verkehrt herum steht.',
    },
    'nobody-eligible': {
        nobody: 'Mit {criteria} zusammen ist kein Patient geeignet. Ändern Sie eines der Kriterien.',
    },
    'redundant-criterion': {
        keeps: '`{criterion}` schließt niemanden zusätzlich aus: Das {do} schon {others}. Streichen Sie es oder prüfen Sie, ob ein anderer Wert gemeint ist.',
        caution: 'Der Warnhinweis `{criterion}` betrifft niemanden: {others} {keep} diese Patienten schon fern. Streichen Sie ihn oder prüfen Sie, ob ein anderer Wert gemeint ist.',
    },
    'boundary-conflict': {
        both: 'Ein Patient mit {value} {figure} wird von `{include}` eingeschlossen und von `{exclude}` ausgeschlossen. Überlassen Sie den Wert einem der beiden.',
    },
    'branch-never-taken': {
        hidden: 'Das greift nie ({what}): Eine frühere Zeile passt auf jeden Patienten, auf den diese passt. Schreiben Sie die engere Zeile zuerst.',
    },
    'branches-overlap': {
        shared: 'Auf einen Patienten mit {patient} passt sowohl diese Zeile als auch die davor, die dann gilt ({what}). Lassen Sie den Wert nur in einer stehen.',
    },
    'dose-gap': {
        gap: 'Keine Dosis von `{medication}` passt auf einen Patienten mit {patient}, der behandelt werden darf. Fügen Sie für solche Patienten eine Zeile `dose` ein oder eine ohne Bedingung.',
    },
    'remission-at-entry': {
        well: 'Ein Patient mit {patient} ist geeignet und zugleich schon in Remission. Prüfen Sie die Vergleiche in den Kriterien und hier.',
    },
    'check-never-passed': {
        never: 'Wer die Kriterien erfüllt, besteht dies mit denselben Werten nicht ({use}). Prüfen Sie die Vergleiche hier und in den Kriterien.',
    },
    'conditions-multiply': {
        many: 'Die Bedingungen von `{protocol}` hängen auf zu viele Arten voneinander ab: Ob sie einander widersprechen, muss ein Mensch prüfen.',
    },
    'scenario-fails': {
        instead: 'Das Szenario `{scenario}` erwartet `{wanted}`. {instead} Ändern Sie das Protokoll oder das Szenario.',
        also: 'Das Szenario `{scenario}` erwartet `{wanted}`. {instead} Aus diesem Grund treffen {n} seiner Zeilen nicht zu. Ändern Sie das Protokoll oder das Szenario.',
        alike: '{n} Szenarien gehen aus demselben Grund anders aus, als sie sagen. {reason} Ändern Sie das Protokoll oder die Szenarien: {scenarios}.',
        together: '{n} Szenarien gehen aus demselben Grund anders aus, als sie sagen, und er liegt hier. {reason} Ändern Sie diese Stelle oder die Szenarien: {scenarios}.',
    },
    'study-without-endpoint': {
        missing: 'Die Studie hat keinen primären Endpunkt. Fügen Sie in `outcomes` eine Zeile wie `primary depression "…" PHQ9 at last session` ein.',
    },
    'endpoint-without-objective': {
        missing: '`{endpoint}` gehört zu keinem Ziel. Ergänzen Sie {example} in der Zeile.',
    },
    'held-backwards': {
        reversed: 'Von `{from}` bis `{to}` liegt keine Erhebung. Schreiben Sie die frühere zuerst.',
        same: 'Von `{from}` bis `{to}` ist eine einzige Erhebung. Nennen Sie am Ende eine spätere oder lassen Sie `held from … to …` weg.',
    },
    'objective-without-endpoint': {
        missing: 'Zu `{objective}` gibt es keinen Endpunkt. Fügen Sie eine Zeile wie `primary depression "…" PHQ9 at last session for {objective}` ein, oder nennen Sie das Ziel bei einem Endpunkt.',
    },
    'threshold-outside-range': {
        outside: '`{amount}` liegt außerhalb des Bereichs von {value}, der von {low} bis {high} geht. Prüfen Sie den Wert und die Version des Instruments.',
    },
    'implausible-threshold': {
        outside: '`{amount}` ist kaum möglich: {value} geht von {low} bis {high}. Prüfen Sie den Wert und seine Einheit.',
    },
    'threshold-unit': {
        missing: '`{amount}` hat keine Einheit; die von {value} ist: {unit}. Schreiben Sie `{example}`.',
        plain: '{value} ist eine reine Zahl und lässt sich nicht mit `{amount}` vergleichen. Schreiben Sie nur die Zahl.',
        differs: 'Die Einheit von {value} ist: {unit}. Damit lässt sich `{amount}` nicht vergleichen.',
    },
    'score-without-total': {
        scales: '`{instrument}` hat keinen Gesamtwert. Nennen Sie die Skala, zum Beispiel `{example}`.',
        parts: '`{panel}` besteht aus mehreren Werten. Nennen Sie den, der zählt: {parts}.',
        none: '`{instrument}` hat keinen Gesamtwert und lässt sich nicht mit einer Zahl vergleichen.',
    },
    'unknown-choice': {
        near: '`{value}` ist nie `{choice}`. Meinten Sie {near}?',
        unknown: '`{value}` ist nie `{choice}`. Möglich ist {choices}.',
        figure: '`{value}` ist eine Zahl und keine Auswahl. Vergleichen Sie damit, zum Beispiel `{value} >= …`.',
        givenFigure: '`{value}` ist eine Zahl und keine Auswahl. Schreiben Sie die Zahl statt `{choice}`.',
        choice: '`{value}` ist keine Zahl. Schreiben Sie `{value} is {choices}`.',
    },
    'wrong-direction': {
        change: 'Ein höherer Wert bei {value} ist {direction}, also muss er {right} und nicht {wrong} (gefragt: {outcome}).',
        limit: 'Ein höherer Wert bei {value} ist {direction}, hier ist also {right} nötig und nicht `{operator}` (gefragt: {outcome}).',
    },
    'percent-without-zero': {
        share: '{value} beginnt bei {low} und nicht bei 0, ein Prozentwert ist also nicht aussagekräftig. Schreiben Sie die Änderung in Punkten, zum Beispiel `falls at least 10`.',
    },
    'value-not-collected': {
        missing: 'Nichts erhebt {value}, und davon hängt ab: {use}. Ergänzen Sie `collect {name}` oder `monitor {name}`, wo der Wert erhoben werden kann.',
    },
    'value-taken-too-late': {
        session: 'Das hängt von {value} ab, was erst später erhoben wird ({use}). Erheben Sie es vorher oder entscheiden Sie später.',
        criterion: '`{criterion}` hängt von {value} ab, was erst nach der ersten Dosis erhoben wird. Erheben Sie es bei einem früheren Schritt.',
    },
    'value-may-expire': {
        old: '`{value}` kann {days} alt sein, wenn es bei `{visit}` entscheidet, gilt aber nur {valid}. Erheben Sie es erneut oder näher an dieser Visite.',
        open: '`{value}` kann beliebig alt sein, wenn es bei `{visit}` entscheidet, gilt aber nur {valid}. Erheben Sie es erneut, oder sagen Sie, wie bald `{visit}` folgt.',
    },
    'recall-longer-than-interval': {
        soon: '`{value}` fragt nach: {recall}. `{later}` liegt aber höchstens {days} nach `{earlier}`, wo es auch erhoben wird. Erheben Sie seltener, oder wählen Sie eine Version mit kürzerem Zeitraum.',
    },
    'collected-unused': {
        unused: 'Nichts wertet `{value}` aus, das hier erhoben wird. Sagen Sie, wozu es dient, zum Beispiel mit `measure {value} at {visit}`, oder lassen Sie es weg.',
    },
    'equals-on-score': {
        equals: '`{condition}` trifft schon bei einem Punkt mehr oder weniger nicht mehr zu. Schreiben Sie `>=`, `<=` oder einen Bereich.',
    },
    'label-contradicts': {
        reversed: 'Im Titel steht "{said}", die Bedingung verlangt `{operator} {figure}`: das Gegenteil. Schreiben Sie `{right}` oder berichtigen Sie den Titel.',
        boundary: 'Im Titel steht "{said}", und `{operator} {figure}` lässt {figure} außen vor. Schreiben Sie `{right}`, damit der Wert dazugehört, oder im Titel "over" oder "under".',
    },
    'treats-and-rates': {
        treats: '`{role}` arbeitet in `{session}` und beurteilt hier {value}, woran die Behandlung gemessen wird. `{rater}` wird von `{role}` getrennt gehalten: Überlassen Sie es `{rater}`.',
    },
    'unused-criterion': {
        step: 'Niemand kann `{criterion}` anwenden, weil kein Screening-Schritt {value} erhebt. Ergänzen Sie `collect {name}` bei `{example}`.',
        none: 'Niemand kann `{criterion}` anwenden, weil es keinen Screening-Schritt gibt, der {value} erhebt. Fügen Sie einen `step` ein, der `{name}` erhebt.',
    },
    'not-taken-at-visit': {
        missing: '{value} wird bei `{visit}` nicht erhoben, diese Bedingung verlangt aber den Wert von dieser Visite. Ergänzen Sie dort `collect {name}` oder nennen Sie eine andere Visite.',
    },
    'baseline-not-measured': {
        missing: '{value} wird mit `{baseline}` verglichen, dort aber nicht erhoben. Ergänzen Sie `collect {name}` bei `{encounter}` ({kind}).',
    },
    'endpoint-not-measured': {
        missing: '{value} wird bei `{visit}` nicht erhoben, der Endpunkt `{endpoint}` braucht es aber dort. Ergänzen Sie `collect {name}` oder eine Zeile `measure`.',
        apart: 'Der Endpunkt `{endpoint}` wird zu dieser Zeit beurteilt: `{time}`. {value} wird aber um diese Zeit nicht erhoben. Ergänzen Sie `measure {name} {time}` oder berichtigen Sie den Zeitpunkt.',
    },
    'decision-without-otherwise': {
        missing: 'Die Entscheidung `{decision}` sagt nicht, was gilt, wenn kein Zweig passt oder ein Wert fehlt. Fügen Sie eine Zeile `otherwise` ein.',
        gap: 'Die Entscheidung `{decision}` sagt nicht, was bei {patient} gilt, und nicht, was gilt, wenn ein Wert fehlt. Fügen Sie eine Zeile `otherwise` ein.',
    },
    'decision-data-missing': {
        missing: 'Die Entscheidung sieht {listed} an, dieser Zweig braucht aber {value}. Ergänzen Sie `{value} …` mit dem Zeitpunkt hinter `on`.',
    },
    'instrument-range': {
        differs: '{groups} ergeben {sumLow} bis {sumHigh}, der Bereich ist aber {range}. Ist der Wert keine einfache Summe, lassen Sie die Zeile `items` weg.',
    },
    'bands-overlap': {
        overlap: 'Die Stufe `{band}` teilt einen Wert mit `{other}`. Beide Enden gehören zur Stufe: Lassen Sie eine enden, bevor die andere beginnt.',
        outside: 'Die Stufe `{band}` verlässt den Bereich von `{name}`, der von {low} bis {high} geht.',
    },
    'rows-from-file': {
        missing: 'Es gibt keine Datei `{path}`. Der Pfad zählt ab dem Ordner dieser Datei.',
        empty: '`{path}` hat keine Zeilen. Die erste Zeile benennt die Spalten, jede weitere ist ein Patient.',
        columns: '`{path}` benennt keine Werte. Beginnen Sie mit einer Zeile, die sie und `expect` benennt, zum Beispiel `age,weight,expect`.',
        column: '`{written}` in der ersten Zeile von `{path}` ist kein Name eines Werts. Schreiben Sie den Namen wie in `columns`, zum Beispiel `age`.',
        twice: 'Die erste Zeile von `{path}` nennt `{written}` doppelt. Geben Sie jedem Wert eine Spalte.',
        quotes: 'Anführungszeichen in `{path}` sind nicht geschlossen oder stehen mitten in einem Wert. Setzen Sie den ganzen Wert hinein und verdoppeln Sie die inneren.',
        short: 'Zeile {row} von `{path}` hat {values} von {columns} Werten: `{column}` fehlt. Lassen Sie einen Wert leer, wenn ihn niemand kennt, und behalten Sie das Trennzeichen.',
        long: 'Zeile {row} von `{path}` hat {values} Werte für {columns} Spalten. Entfernen Sie, was zu viel ist, oder setzen Sie einen Wert mit Trennzeichen in Anführungszeichen.',
        value: 'Zeile {row} von `{path}`: `{written}` unter `{column}` ist kein Wert. Schreiben Sie eine Zahl mit Einheit wie `42 years`, ein Wort wie `positive` oder nichts.',
        comma: 'Zeile {row} von `{path}`: `{written}` unter `{column}` ist kein Wert. Schreiben Sie `{suggestion}`, mit Punkt.',
        nothing: 'Zeile {row} von `{path}` sagt nicht, was folgt. Füllen Sie `expect` aus, zum Beispiel mit `eligible`.',
        expectation: 'Zeile {row} von `{path}`: `{written}` kann nicht folgen. Schreiben Sie, was hinter `expect` stehen würde, zum Beispiel `excluded by NAME`.',
    },
};
