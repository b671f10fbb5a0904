/** Rules that are the schema itself. */
export const bySchema: readonly string[] = ['DDF00081', 'DDF00082', 'DDF00125', 'DDF00126'];

/** Rules about long or open lists of published terms: only the lists can tell whether a term is theirs. */
export const needLists: readonly string[] = [
    'DDF00136', 'DDF00142', 'DDF00143', 'DDF00149', 'DDF00150', 'DDF00157', 'DDF00166', 'DDF00175', 'DDF00176', 'DDF00179', 'DDF00180', 'DDF00183',
    'DDF00199', 'DDF00200', 'DDF00207', 'DDF00208', 'DDF00209', 'DDF00214', 'DDF00215', 'DDF00216', 'DDF00217', 'DDF00218', 'DDF00223', 'DDF00224',
    'DDF00225', 'DDF00226', 'DDF00229', 'DDF00233', 'DDF00259',
];

/** Rules that are not checked for other reasons. */
export const notChecked: readonly string[] = [
    'DDF00137', 'DDF00206', 'DDF00238', 'DDF00239',
];
