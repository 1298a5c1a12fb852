import type { attachments as indonesian } from '../id/attachments';
import type { Translated } from '../texts';

export const attachments: Translated<typeof indonesian> = {
  title: 'Attachments',
  intro:
    'PDF, PNG or JPEG, at most 20 MB. Only pictures of the pages leave; the file itself and its name stay here.',
  nothingShown:
    'A referral can go on without attachments. Pages of one are shown here once it was chosen.',
  add: 'Add an attachment',
  newTitle: 'Attachment {{number}}',
  remove: 'Remove {{title}} from the referral',
  unchecked: 'not checked yet',
  checked: 'ready: {{count}} pages',
  opening: 'Opening the file …',
  check: 'Check the attachment',
  titleLabel: 'Called in the letter',
  titleHelp: 'Such as: Photo of the injury, Copy of the contract. Do not write the client’s name.',
  pages: 'Pages of the attachment',
  page: 'Page {{number}}',
  include: 'Send page {{number}}',
  boxes: 'black boxes: {{count}}',
  leftOut: 'not sent',
  leftOutPage: 'This page is not sent',
  finish: 'Checked',
  finishHelp:
    'What is under a black box is removed from the picture, not only covered. Only after this does the attachment go along.',
  unseen: 'First look at page {{pages}}.',
  nothingGoes: 'Tick at least one page, or remove this attachment.',
  burning: 'Preparing page {{done}} of {{of}} …',
  checkedBy: 'Pages ready to go: {{count}}. Checked by {{officer}}, {{date}}.',
  toolbar: 'View of the page',
  desk: 'Page that is checked',
  addBox: 'Add a box',
  box: 'Black box {{number}} of {{of}}',
  hint: 'Pull the mouse over what must not be seen. With the keyboard: arrows move a box, Shift+arrows change its size, Delete removes it.',
  problem: {
    damaged: {
      title: 'This file is damaged',
      action: 'It cannot be shown whole. Scan it again, or ask for a new file.',
    },
    locked: {
      title: 'This PDF has a password',
      action: 'Save a copy without a password first, then add that copy.',
    },
    too_many_pages: {
      title: 'This file is too long',
      action: 'One attachment has at most 60 pages. Take only the pages that are needed.',
    },
    strange_picture: {
      title: 'There is a picture that cannot be read',
      action:
        'A picture on this page is kept in a way that Suaka does not know (JBIG2 or JPEG 2000). Scan it again as JPEG or PNG.',
    },
    too_large: {
      title: 'This file is too large',
      action: 'At most 20 MB. Scan with 150–200 dpi, or split it into several files.',
    },
    unknown_kind: {
      title: 'This file cannot be attached',
      action: 'Only PDF, PNG and JPEG. Other documents: print or save them as PDF first.',
    },
  },
  approvalUnchecked: 'Attachments not checked yet: {{count}}',
  approvalReady: 'Attachments are checked: {{count}}',
};
