/** How often the client was asked to tell what happened. */
export const story = {
  count_one: 'Cerita sudah diminta {{count}} kali:',
  count_other: 'Cerita sudah diminta {{count}} kali:',
  intake: 'pengaduan',
  step: 'langkah SOP',
  statement: 'pemeriksaan polisi',
} as const;
