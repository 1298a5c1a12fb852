import type { intake as indonesian } from '../id/intake';
import type { Translated } from '../texts';

/** Texts of "New case": search, intake, emergency path. */
export const intake: Translated<typeof indonesian> = {
  title: 'New case',
  backToSearch: 'Back to the search',
  open: 'Open the case',
  choose: 'Choose …',
  clear: 'Clear',
  years: 'years',
  or: ' or ',

  searchTitle: 'Search first',
  searchWhy:
    'A client who has been here before need not tell everything again. Type what is known; Suaka finds similar spellings.',
  searchLabel: 'Name, nickname, code name, case number or NIK',
  matches_one: '{{count}} file may fit',
  matches_other: '{{count}} files may fit',
  matchOpened: '{{number}} · opened {{date}}',
  openMatch: 'Open the file',
  matchNotAssigned: 'This file exists. Companion: {{companion}}. Ask the case manager.',
  fileNotAssigned: '{{number}}, companion {{companion}}. Ask the case manager.',
  sameNumber: 'Case number matches',
  nobodyTitle: 'No file fits “{{text}}”',
  nobodyHelp:
    'Try a nickname or the NIK too. If the client is new, what you typed is carried over.',
  notThem: 'Not the same person, open a new case',
  newFile: 'Open a new case',
  noName: 'The client cannot or will not give a name yet: go on without',

  emergencyAsk: 'Danger or a medical emergency now?',
  emergencyPath: 'Emergency path',
  emergencyTitle: 'Emergency path',
  emergencyHelp:
    'Four answers open the file. Help the person first; the rest follows when the client is safe.',
  emergencyBack: 'Back',
  emergencyOpen: 'Open the case now',
  emergency: {
    situation: 'What is happening?',
    alias: 'What to call the person',
    sex: 'Sex',
    approximateAge: 'Approximate age',
    ageUnknown: 'Age not known yet',
  },

  resumed: 'Continuing the draft of {{time}}.',
  discard: 'Discard draft',
  discardTitle: 'Discard this draft?',
  discardText: 'Everything typed here will be lost and cannot be brought back.',
  discardKeep: 'Continue the draft',

  sectionsLabel: 'Parts of the intake',
  sections: {
    safety: {
      title: 'Safety',
      purpose:
        'Make sure that the client is safe before asking anything else. What is unclear is “not known yet” and asked again later.',
    },
    arrival: {
      title: 'Reporter & arrival',
      purpose:
        'Name and address of the reporter can be kept secret. Nothing of the reporter goes into a referral packet.',
    },
    client: {
      title: 'Client',
      purpose: 'Write only what is known. The identity is visible inside this file only.',
    },
    guardian: {
      title: 'Guardian',
      purpose:
        'For a client who is or may be a child. May stay empty; the client is registered and helped all the same.',
    },
    consent: {
      title: 'Consent to be registered',
      purpose:
        'The consent of the client to be contacted and registered. Refusing does not stop the help.',
    },
  },
  states: {
    empty: 'Not filled in',
    open_one: '{{count}} answer missing',
    open_other: '{{count}} answers missing',
    complete: 'Complete',
    not_needed: 'Not needed',
    wrong: 'Needs a look',
  },
  errorsTitle_one: '{{count}} answer still needs a look',
  errorsTitle_other: '{{count}} answers still need a look',

  fields: {
    immediateDanger: 'The danger',
    immediateNeed: 'Urgent medical need',
    reporter: {
      relation: 'Who reports?',
      name: 'Name of the reporter',
      phone: 'Phone of the reporter',
      wantsSecrecy: 'Does the reporter ask for secrecy?',
    },
    arrival: {
      at: 'Time of arrival',
      channel: 'How the report came in',
      from: 'Coming from',
    },
    victim: {
      codeName: 'Code name',
      name: 'Name',
      nickname: 'Nickname',
      sex: 'Sex',
      birthDate: 'Birth date',
      estimatedAge: 'Estimated age',
      ageUnknownReason: 'Age not known because',
      citizenship: 'Citizenship',
      nik: 'NIK',
      nikMissingReason: 'No NIK because',
      passport: 'Passport or travel letter number',
      originRegion: 'Place of origin',
      language: 'Language spoken',
      phone: 'Phone of the client',
    },
    guardian: {
      name: 'Name of parent or guardian',
      relation: 'Relation to the client',
    },
    consent: {
      status: 'Consent of the client',
      givenBy: 'Who gives it?',
      method: 'How is it given?',
      note: 'Note',
    },
  },

  arrivalDate: 'Date of arrival',
  arrivalTime: 'Time ({{zone}})',
  arrivalNow: 'Now',
  fromPlaceholder: 'For example harbour, home, police station',
  codeNameHelp: 'Shown in lists and titles; never the real name',
  suggest: 'Suggest',
  nameHelp: 'As on the card, if there is one',
  nicknameHelp: 'The name the client likes to hear',
  birthDateRead: '{{date}} · {{age}} years',
  birthDateReadChild: '{{date}} · {{age}} years, a child',
  birthDateCounts: 'The birth date is what counts.',
  isChild: 'Under 18: a child.',
  indonesian: 'Indonesia (WNI)',
  frequentCountries: 'Seen often',
  otherCountries: 'Other countries',
  languageHelp: 'The language the client understands best',
  phoneHelp: 'Never part of a referral; the contact is always the UPTD',

  nikPlaceholder: '16 digits',
  nikHelp: 'The lack of a NIK never stops a service',
  nikMissingHelp: 'Only when there is no NIK',
  nikDigits: '{{count}} of 16 digits',
  nikLetters: 'There are letters in it; a NIK holds digits only.',
  nikOf: 'This NIK is of a {{sex}} born {{date}}',
  nikOfSex: 'This NIK is of a {{sex}}',
  nikFrom: 'first registered in {{place}}',
  nikAbroad: 'issued by an Indonesian mission abroad',
  nikSays: 'In the NIK: {{date}}.',
  openFile: 'See {{codeName}}, {{number}}',
  takeBoth: 'Use birth date and sex from the NIK',
  takeDate: 'Use the birth date from the NIK',
  takeSex: 'Use the sex from the NIK',

  guardianAnyway: 'Fill in a guardian anyway',
  guardianMayBeSuspect:
    'The suspect may be family (G7). Do not contact a parent or guardian who may be the suspect; this part may stay empty.',

  consentReadAloud: 'Say it in plain words:',
  consentWords: {
    recorded: '“We write down who you are and what you need, so that we can help.”',
    readBy:
      '“Only officers of this office may read it; each time the identity is opened, that is recorded.”',
    notSent: '“Nothing has been sent anywhere. Before referring you, we talk about it with you.”',
    police: '“Some things we must report to the police, and we explain before we do.”',
    withdraw: '“You may refuse or change your mind at any time. The help goes on.”',
  },
  consentRefusedHelp:
    'Help is given all the same. Write down only what safety needs, and ask again another time.',
  consentNotYetHelp: 'It is asked again at the consent step.',
  consentEmergencyHelp:
    'Write why the client cannot be asked yet. Ask for consent once it is safe.',

  reasonTitle: 'Reason for the change',
  reason: 'Why is it changed?',
  reasonHelp: 'Earlier answers stay readable in the history.',
  saveComplete: 'Save the intake',
  saveCorrection: 'Save the change',

  gates: {
    G1: {
      question: 'Is there a present threat to the life or safety of the client?',
      effect:
        'Stop filling in forms. Call the police (110) or the local police, bring the client to a safe room, prepare temporary shelter. Record the basis “vital interest”.',
    },
    G2: {
      question:
        'Is there a medical emergency: injury, bleeding, poisoning, recent sexual violence, suicidal thoughts, labour?',
      effect:
        'Refer to the emergency room first, forms follow. After sexual violence ask the doctor about the time limits of prevention (72 and 120 hours). A forensic report is requested through the investigator.',
    },
    G3: {
      question: 'Is the client under 18, or is the age in doubt?',
      effect:
        "Treat as a child: guardian and the child's own assent, social worker, a room apart from unrelated adults, register of children.",
    },
    G4: {
      question: 'Is the client a foreign national?',
      effect:
        'Provide an interpreter. Coordinate with Immigration: a victim is not a detainee. The foreign mission is contacted through the foreign ministry, with the consent of the client.',
    },
    G5: {
      question: 'Is the client pregnant, or may she be?',
      effect:
        'Arrange obstetric care and nutrition. Ask only if needed, and gently; the unborn child is protected too.',
    },
    G6: {
      question: 'Does the client have a disability or need a special way of communicating?',
      effect:
        'Arrange accessible communication and rooms, and a personal assessment for the legal process.',
    },
    G7: {
      question: 'Is the suspect a relative, staff, an official, or somebody close to the client?',
      effect:
        'Do not notify that family or office. If the suspect is a parent or guardian, their permission is not needed for LPSK. Tell the head of the UPTD, who takes it to the province or the centre.',
    },
    G8: {
      question: 'Does the client need an interpreter?',
      effect:
        'Call an interpreter who signs a promise of confidentiality and is known to neither the client nor the suspect.',
    },
    G9: {
      question: 'Was the client forced to commit a crime, or is the client treated as a suspect?',
      effect:
        'Mark: a victim who was forced is not punished. Call an advocate before any questioning.',
    },
    G10: {
      question: 'Is the client an adult man?',
      effect:
        'The mandate of the UPTD PPA is women and children. Identify, protect and report first; then refer to the social office, RPTC or BP3MI.',
    },
  },
};
