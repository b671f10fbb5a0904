import type { RuleTexts } from '../catalogue.js';

/** German for the rules on: the course, the people and the consent. */
export const course: RuleTexts = {
    'frequency-count': {
        differs: '`{frequency}` ergibt {reckoned} Termine, in der Zeile steht {stated}. Ändern Sie, was falsch ist, oder lassen Sie die Zahl weg.',
        points: 'Die Zeile nennt {points} Zeitpunkte, angegeben sind {stated} Termine. Ändern Sie, was falsch ist, oder lassen Sie die Zahl weg.',
        nominal: 'Die Zeile nennt {days} Tage als Beispiel, vorgesehen sind {stated} Termine. Nennen Sie so viele Tage, oder lassen Sie sie weg.',
    },
    'day-zero': {
        zero: 'Einen Tag 0 gibt es hier nicht, weil gilt: {convention}. Schreiben Sie `day {first}` für diesen Tag oder `day -1` für den Tag davor.',
    },
    'unknown-occurrence': {
        beyond: '`{anchor}` gibt es nicht: `{session}` findet {count} statt.',
    },
    'ambiguous-anchor': {
        ambiguous: '`{session}` findet mehrmals statt, deshalb ist bei `{anchor}` offen, welcher Termin gemeint ist. Schreiben Sie `each {session}`, `first {session}`, `last {session}` oder eine Zahl.',
    },
    'moment-after-end': {
        moment: '`{session}` dauert {length}, also liegt `{moment}` nach dem Ende. Berichtigen Sie eines von beiden.',
        discharge: '`{session}` dauert {length}, und vor {moment} darf niemand gehen. Lassen Sie die Sitzung mindestens so lange dauern.',
    },
    'schedule-contradiction': {
        both: 'Hier gilt für `{subject}`: {asked} `{other}`. Nach den anderen Zeilen gilt: {left}. Beides zugleich geht nicht: Ändern Sie eine der Angaben.',
        alone: '`{subject}` müsste {asked} sich selbst liegen, das geht bei keiner Visite. Zählen Sie ab einer anderen Visite.',
    },
    'never-held': {
        from: '`{name}` kann nicht stattfinden: Für `{subject}` gilt {asked} `{other}`, nach den anderen Zeilen aber {left}. Sehen Sie weniger Termine vor oder mehr Zeit.',
    },
    'visits-may-swap': {
        swap: '`{earlier}` kann {days} nach `{later}` liegen, obwohl es davor kommen soll. Machen Sie ein Zeitfenster enger oder zählen Sie `{next}` ab `{first}`.',
    },
    'gap-at-window-ends': {
        broken: 'Liegt `{before}` am Ende seines Zeitfensters und `{after}` am Anfang des eigenen, so beträgt der Abstand {days}; verlangt ist `{gap} apart`. Machen Sie die Zeitfenster enger.',
    },
    'outside-phase': {
        surely: '`{visit}` liegt nie in den Tagen der Phase `{phase}`, zu der es gehört. Ändern Sie die Tage des einen oder der anderen.',
        perhaps: '`{visit}` kann außerhalb der Tage der Phase `{phase}` liegen, zu der es gehört. Grenzen Sie den Zeitpunkt ein oder erweitern Sie die Phase.',
        long: 'Die Sitzungen der Phase `{phase}` brauchen mindestens {days}, die Phase dauert aber {allowed}. Ändern Sie, was falsch ist.',
    },
    'unbounded-wait': {
        open: 'Nirgends steht, bis wann `{name}` stattfindet. Geben Sie dem Zeitfenster ein Ende, wie in `{example}`, oder schreiben Sie `window not stated`.',
    },
    'endpoint-before-last-dose': {
        before: '`{endpoint}` wird bei `{visit}` beurteilt, `{last}` kommt erst danach. Beurteilen Sie später, oder nennen Sie im Titel den Abschnitt, um den es geht.',
    },
    'row-does-not-fit': {
        fewer: 'Diese Zeile hat {cells}, die Tabelle aber {columns}: Für `{column}` fehlt ein Wert. Schreiben Sie `not known`, wo ihn niemand kennt.',
        more: 'Diese Zeile hat {cells}, die Tabelle aber {columns}. Entfernen Sie, was zu viel ist, oder benennen Sie eine weitere Spalte.',
    },
    'staff-cannot-be-met': {
        nobody: 'Niemand im Team ist {role}, deshalb kann `{encounter}` nicht wie geplant stattfinden. Tragen Sie die Rolle bei einer `person` ein oder ergänzen Sie jemanden.',
        unfit: '`{encounter}` braucht {role}, und niemand im Team darf es sein: {reasons}.',
        few: '`{encounter}` hat {places} Plätze für {roles}, nur {people} kommen dafür infrage. Es fehlt jemand.',
    },
    'separate-role-same-person': {
        same: '`{role}` ist über den ganzen Verlauf von `{other}` getrennt, und {people} müsste beides übernehmen. Für eine der Rollen wird jemand anderes gebraucht.',
    },
    'session-without-timing': {
        missing: 'Eine Sitzung braucht eine Zeile `timing`; bei `{session}` fehlt sie. Schreiben Sie zum Beispiel `{example}`.',
    },
    'session-without-staff': {
        missing: 'Niemand hält `{session}` ab. Fügen Sie eine Zeile wie `{line} {example}` ein.',
    },
    'role-not-in-session': {
        absent: '`{role}` hat in `{session}` eine Aufgabe ({task}) und gehört nicht zum Personal: Niemand wäre da, um sie zu übernehmen. Ergänzen Sie `{role}` in der Zeile `staff` oder nennen Sie eine Rolle, die da ist.',
    },
    'supervision-circle': {
        circle: '{roles} beaufsichtigen einander im Kreis, sodass am Ende niemand verantwortlich ist. Lassen Sie eine Rolle von außen oder von niemandem beaufsichtigen.',
    },
    'step-without-timing': {
        missing: 'Der Screening-Schritt `{step}` sagt nicht, wann er stattfindet. Schreiben Sie zum Beispiel `{example}`.',
    },
    'integration-never-scheduled': {
        apart: 'Der Zeitpunkt von `{session}` zählt nicht ab `{dosing}`, also ist nicht gesichert, dass auf jede Dosissitzung die Integration folgt. Schreiben Sie zum Beispiel `once, 24 to 72 h after each {dosing}`.',
    },
    'phase-never-reached': {
        itself: '`{phase}` führt zu sich selbst. Nennen Sie die nächste Phase; sollen die Sitzungen weitergehen, lassen Sie sie wiederholen.',
        unreached: 'Keine Phase führt zu `{phase}`: Die Phasen davor gehen anders weiter. Fügen Sie `continue to {phase}` ein, wo sie folgt, oder sagen Sie mit `entry`, wann sie beginnt.',
        hidden: 'Dieser Weg wird nie genommen, weil der davor keine Bedingung hat. Schreiben Sie die Wege mit Bedingung zuerst.',
    },
    'allocation-ratio': {
        differs: '`{ratio}` hat {parts} Zahlen, es gibt aber {arms} Arme ({names}). Geben Sie jedem Arm eine Zahl, in der Reihenfolge der Arme.',
        zero: 'Eine 0 in `{ratio}` teilt diesem Arm niemanden zu. Geben Sie jedem Arm mindestens 1 oder streichen Sie den Arm.',
    },
    'enrolment-differs': {
        differs: 'Die Studie schließt {study} Patienten ein, ihre Arme zusammen {arms}. Berichtigen Sie, was falsch ist.',
    },
    'record-incomplete': {
        undue: '`{record}` hat keine Frist. Fügen Sie eine Zeile wie `due at most 2 days after each {session}` ein.',
        empty: '`{record}` hat keine Felder. Fügen Sie für jedes eine Zeile wie `field patientName "Patient name"` ein.',
    },
    'fasting-not-in-session': {
        missing: 'Die Einwilligung spricht hier vom Nüchternsein, aber keine Sitzung und keine Pflicht verlangt es: Das Team wüsste nichts davon. Ergänzen Sie zum Beispiel `{example}`.',
    },
    'consent-too-late': {
        obtained: '`{session}` braucht `{consent}` und findet mindestens {days} statt, bevor die Einwilligung eingeholt werden kann. Holen Sie sie früher ein oder legen Sie die Sitzung später.',
        activity: '`{activity}` in `{session}` wird von `{consent}` abgedeckt, aber nur `{later}`, das später liegt, wartet darauf. Fügen Sie bei `{session}` die Zeile `needs consent {consent}` ein.',
    },
    'consent-hard-to-read': {
        hard: 'Das Formular `{consent}` liest sich wie ein Text der Schulstufe {grade}; verlangt ist höchstens Stufe {limit}. Schreiben Sie kürzere Sätze und Wörter aus dem Alltag.',
    },
    'dosing-before-consent': {
        none: '`{session}` verabreicht {medication}, und das Protokoll hat keine Einwilligung. Fügen Sie einen Block `consent` ein und bei der Sitzung `needs consent …`.',
        notNeeded: '`{session}` verabreicht {medication}, ohne auf eine Einwilligung zu warten. Fügen Sie `needs consent {consent}` ein.',
        after: 'Die Einwilligung `{consent}` darf nach {anchor} eingeholt werden, und `{session}` verabreicht {medication} davor. Holen Sie sie vor der ersten Dosis ein.',
    },
    'consent-without-obtain': {
        missing: 'Die Einwilligung `{consent}` sagt nicht, wer sie einholt und wann. Schreiben Sie zum Beispiel `obtain by {role} at least 24 h before {anchor}`.',
    },
    'risk-without-consent': {
        medication: '`{name}` wird verabreicht, und kein `risk` in den Einwilligungen nennt die Risiken: Der Patient willigt ein, ohne sie zu kennen. Ergänzen Sie `covers {name}` beim passenden `risk`.',
        reaction: 'Wegen `{name}` wird die Behandlung unterbrochen, und kein `risk` in den Einwilligungen nennt es. Ergänzen Sie `covers {name}` beim passenden `risk` oder fügen Sie eines hinzu.',
        elsewhere: 'Das `risk` zu `{name}` steht in der Einwilligung `{consent}`, und `{session}` wartet nicht darauf. Fügen Sie `needs consent {consent}` ein.',
    },
    'term-without-consent': {
        missing: '`{topic}` kommt hier vor, und keine Einwilligung klärt den Patienten vorher darüber auf. Ergänzen Sie das Formular, zum Beispiel mit `{example}`.',
    },
    'exculpatory-wording': {
        found: '"{words}" liest sich, als gäbe der Patient Rechte auf oder wäre die Klinik von der Haftung befreit. Das darf in einer Einwilligung nicht stehen. Streichen Sie es.',
    },
    'agreement-not-asked': {
        informs: '`{item}` informiert nur: Die Zeile beginnt mit `{section}`. Lassen Sie sie mit `agree` beginnen, damit der Patient gefragt wird, oder nennen Sie einen anderen Punkt.',
    },
};
