// Made by `UPDATE_EXAMPLES=1 npm test -- openapi/examples`. Do not edit.
import type { Example } from '../examples.js';

export const examples: Record<string, Example> = {
 "addLtiDeployment": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000001"
   },
   "body": {
    "deploymentId": "2"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000002",
    "deploymentId": "2",
    "createdAt": "2026-11-29T09:57:03.790Z"
   }
  }
 },
 "addLtiPlatform": {
  "request": {
   "body": {
    "name": "Moodle of the faculty",
    "issuer": "https://moodle.example.org",
    "clientId": "x1Y2z3",
    "authUrl": "https://moodle.example.org/mod/lti/auth.php",
    "tokenUrl": "https://moodle.example.org/mod/lti/token.php",
    "jwksUrl": "https://moodle.example.org/mod/lti/certs.php",
    "family": "moodle",
    "deployments": [
     "1"
    ]
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000001",
    "name": "Moodle of the faculty",
    "issuer": "https://moodle.example.org",
    "clientId": "x1Y2z3",
    "authUrl": "https://moodle.example.org/mod/lti/auth.php",
    "tokenUrl": "https://moodle.example.org/mod/lti/token.php",
    "tokenAudience": null,
    "jwksUrl": "https://moodle.example.org/mod/lti/certs.php",
    "family": "moodle",
    "frameOrigins": [],
    "acceptDeployments": false,
    "createdAt": "2026-11-29T09:57:03.472Z",
    "disabledAt": null,
    "version": 1,
    "deployments": [
     {
      "id": "019b7c00-0000-7000-8000-000000000003",
      "deploymentId": "1",
      "createdAt": "2026-11-29T09:57:03.472Z"
     }
    ]
   }
  }
 },
 "allowTyping": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   },
   "body": {
    "minutes": 10
   }
  },
  "response": {
   "status": 200,
   "body": {
    "typingUntil": "2026-11-29T10:06:57.470Z"
   }
  }
 },
 "answerLtiDeepLink": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000005"
   },
   "body": {
    "items": [
     {
      "lab": "pod-to-pod-same-node"
     }
    ]
   }
  },
  "response": {
   "status": 200,
   "body": {
    "returnUrl": "https://lms.example.org/deep-links",
    "jwt": "EXAMPLE00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000.EXAMPLE0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001.EXAMPLE00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000002"
   }
  }
 },
 "beginProviderLogin": {
  "request": {
   "query": {
    "returnTo": "/labs"
   }
  },
  "response": {
   "status": 302
  }
 },
 "changeAssignment": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000006"
   },
   "body": {
    "dueAt": "2099-03-12T00:59:00.000Z"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000006",
    "courseId": "019b7c00-0000-7000-8000-000000000007",
    "title": "Pod to pod on one node",
    "lab": {
     "slug": "pod-to-pod-same-node",
     "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003"
    },
    "taskId": null,
    "opensAt": "2026-03-03T10:00:00.000Z",
    "dueAt": "2099-03-12T00:59:00.000Z",
    "closesAt": "2099-03-18T00:59:00.000Z",
    "late": {
     "graceMinutes": 15,
     "percentPerDay": 10,
     "maxPercent": 50
    },
    "attempts": null,
    "weight": 1,
    "exam": false,
    "tasks": [
     {
      "id": "plug-in",
      "title": {
       "en": "Plug the pods in",
       "zh-CN": "把 Pod 接上网桥"
      },
      "points": 30,
      "counts": true
     },
     {
      "id": "addresses",
      "title": {
       "en": "Addresses, and proof that nothing routes",
       "zh-CN": "配置地址，并证明中间没有路由"
      },
      "points": 40,
      "counts": true
     }
    ],
    "maxScore": 100,
    "passPercent": 80,
    "state": "open",
    "yours": {
     "opensAt": "2026-03-03T10:00:00.000Z",
     "dueAt": "2099-03-12T00:59:00.000Z",
     "closesAt": "2099-03-18T00:59:00.000Z",
     "attempts": null
    },
    "createdAt": "2026-11-29T09:56:49.329Z",
    "archivedAt": null,
    "version": 2
   }
  }
 },
 "changeCourse": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   },
   "body": {
    "description": "Tuesdays at 10, room 5"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000007",
    "title": "Container networking, autumn",
    "description": "Tuesdays at 10, room 5",
    "timeZone": "Asia/Shanghai",
    "role": "instructor",
    "enrolCode": null,
    "createdAt": "2026-11-29T09:56:47.858Z",
    "archivedAt": null,
    "version": 2
   }
  }
 },
 "changeEnrolment": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007",
    "userId": "019b7c00-0000-7000-8000-000000000008"
   },
   "body": {
    "section": "019b7c00-0000-7000-8000-000000000009"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "userId": "019b7c00-0000-7000-8000-000000000008",
    "email": "barbara@example.org",
    "name": "Barbara",
    "role": "learner",
    "sectionId": "019b7c00-0000-7000-8000-000000000009",
    "source": "manual",
    "createdAt": "2026-11-29T09:56:48.743Z",
    "endedAt": null
   }
  }
 },
 "changeLtiPlatform": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000001"
   },
   "body": {
    "disabled": true
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000001",
    "name": "Moodle of the faculty",
    "issuer": "https://moodle.example.org",
    "clientId": "x1Y2z3",
    "authUrl": "https://moodle.example.org/mod/lti/auth.php",
    "tokenUrl": "https://moodle.example.org/mod/lti/token.php",
    "tokenAudience": null,
    "jwksUrl": "https://moodle.example.org/mod/lti/certs.php",
    "family": "moodle",
    "frameOrigins": [],
    "acceptDeployments": false,
    "createdAt": "2026-11-29T09:57:03.472Z",
    "disabledAt": "2026-11-29T09:57:03.671Z",
    "version": 2,
    "deployments": [
     {
      "id": "019b7c00-0000-7000-8000-000000000003",
      "deploymentId": "1",
      "createdAt": "2026-11-29T09:57:03.472Z"
     }
    ]
   }
  }
 },
 "changePassword": {
  "request": {
   "body": {
    "oldPassword": "seven quiet bridges carry frames",
    "newPassword": "seven quiet bridges carry frames home"
   }
  },
  "response": {
   "status": 204
  }
 },
 "changeUser": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000010"
   },
   "body": {
    "role": "instructor"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000010",
    "email": "grace@example.org",
    "name": "Grace",
    "role": "instructor",
    "createdAt": "2026-11-29T09:57:00.178Z",
    "disabledAt": null,
    "erasedAt": null
   }
  }
 },
 "changeWebhook": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000011"
   },
   "body": {
    "events": [
     "grade.changed"
    ]
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000011",
    "courseId": null,
    "url": "https://lms.example.org/vethlab",
    "description": "Grades for the LMS",
    "events": [
     "grade.changed"
    ],
    "enabled": true,
    "disabledReason": null,
    "failingSince": null,
    "previousSecretUntil": null,
    "createdById": "019b7c00-0000-7000-8000-000000000012",
    "createdAt": "2026-11-29T09:56:59.284Z"
   }
  }
 },
 "closeTerminal": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "terminalId": "019b7c00-0000-7000-8000-000000000013"
   }
  },
  "response": {
   "status": 204
  }
 },
 "courseGrades": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   },
   "query": {
    "limit": 10
   }
  },
  "response": {
   "status": 200,
   "body": {
    "assignments": [
     {
      "id": "019b7c00-0000-7000-8000-000000000006",
      "title": "Pod to pod on one node",
      "maxScore": 100,
      "weight": 1
     }
    ],
    "items": [
     {
      "userId": "019b7c00-0000-7000-8000-000000000014",
      "name": "Vint",
      "email": "vint@example.org",
      "section": null,
      "endedAt": null,
      "grades": [
       {
        "assignmentId": "019b7c00-0000-7000-8000-000000000006",
        "score": 2.31,
        "maxScore": 100,
        "percent": 2.31,
        "passed": false,
        "completedAt": null,
        "updatedAt": "2026-11-29T09:56:55.225Z",
        "version": 1
       }
      ],
      "total": 2.31
     }
    ],
    "nextCursor": null
   }
  }
 },
 "courseGradesCsv": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   }
  },
  "response": {
   "status": 200
  }
 },
 "courseProgress": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   },
   "query": {
    "limit": 10
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "userId": "019b7c00-0000-7000-8000-000000000014",
      "name": "Vint",
      "email": "vint@example.org",
      "section": null,
      "endedAt": null,
      "assignments": [
       {
        "assignmentId": "019b7c00-0000-7000-8000-000000000006",
        "score": 2.31,
        "maxScore": 100,
        "percent": 2.31,
        "passed": false,
        "completedAt": null,
        "updatedAt": "2026-11-29T09:56:55.225Z",
        "version": 1,
        "tasks": [
         {
          "id": "plug-in",
          "counts": true,
          "bestScore": 2.31,
          "maxScore": 30,
          "attempts": 1,
          "hints": 0,
          "passedAt": null,
          "lastAttemptAt": "2026-11-29T09:56:55.225Z"
         },
         {
          "id": "addresses",
          "counts": true,
          "bestScore": 0,
          "maxScore": 40,
          "attempts": 0,
          "hints": 0,
          "passedAt": null,
          "lastAttemptAt": null
         }
        ],
        "seconds": 0,
        "lastActivityAt": "2026-11-29T09:56:50.511Z",
        "session": {
         "id": "019b7c00-0000-7000-8000-000000000004",
         "state": "stopping"
        },
        "currentTask": "plug-in"
       }
      ]
     }
    ],
    "nextCursor": null
   }
  }
 },
 "createApiKey": {
  "request": {
   "body": {
    "name": "Moodle of the school",
    "scopes": [
     "sessions:read",
     "courses:read"
    ],
    "expiresAt": "2099-03-02T09:00:00.000Z"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000015",
    "name": "Moodle of the school",
    "scopes": [
     "sessions:read",
     "courses:read"
    ],
    "courseId": null,
    "createdById": "019b7c00-0000-7000-8000-000000000012",
    "createdAt": "2026-11-29T09:56:59.906Z",
    "expiresAt": "2099-03-02T09:00:00.000Z",
    "lastUsedAt": null,
    "revokedAt": null,
    "key": "EXAMPLE0000000000000000000000000000000000000004"
   }
  }
 },
 "createAssignment": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   },
   "body": {
    "lab": "pod-to-pod-same-node",
    "opensAt": "2026-03-03T10:00:00.000Z",
    "dueAt": "2099-03-11T00:59:00.000Z",
    "closesAt": "2099-03-18T00:59:00.000Z",
    "late": {
     "graceMinutes": 15,
     "percentPerDay": 10,
     "maxPercent": 50
    }
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000006",
    "courseId": "019b7c00-0000-7000-8000-000000000007",
    "title": "Pod to pod on one node",
    "lab": {
     "slug": "pod-to-pod-same-node",
     "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003"
    },
    "taskId": null,
    "opensAt": "2026-03-03T10:00:00.000Z",
    "dueAt": "2099-03-11T00:59:00.000Z",
    "closesAt": "2099-03-18T00:59:00.000Z",
    "late": {
     "graceMinutes": 15,
     "percentPerDay": 10,
     "maxPercent": 50
    },
    "attempts": null,
    "weight": 1,
    "exam": false,
    "tasks": [
     {
      "id": "plug-in",
      "title": {
       "en": "Plug the pods in",
       "zh-CN": "把 Pod 接上网桥"
      },
      "points": 30,
      "counts": true
     },
     {
      "id": "addresses",
      "title": {
       "en": "Addresses, and proof that nothing routes",
       "zh-CN": "配置地址，并证明中间没有路由"
      },
      "points": 40,
      "counts": true
     }
    ],
    "maxScore": 100,
    "passPercent": 80,
    "state": "open",
    "yours": {
     "opensAt": "2026-03-03T10:00:00.000Z",
     "dueAt": "2099-03-11T00:59:00.000Z",
     "closesAt": "2099-03-18T00:59:00.000Z",
     "attempts": null
    },
    "createdAt": "2026-11-29T09:56:49.329Z",
    "archivedAt": null,
    "version": 1
   }
  }
 },
 "createCourse": {
  "request": {
   "body": {
    "title": "Container networking, autumn",
    "description": "Tuesdays at 10",
    "timeZone": "Asia/Shanghai"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000007",
    "title": "Container networking, autumn",
    "description": "Tuesdays at 10",
    "timeZone": "Asia/Shanghai",
    "role": "instructor",
    "enrolCode": null,
    "createdAt": "2026-11-29T09:56:47.858Z",
    "archivedAt": null,
    "version": 1
   }
  }
 },
 "createSection": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   },
   "body": {
    "name": "Tuesday"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000009",
    "name": "Tuesday",
    "createdAt": "2026-11-29T09:56:48.181Z"
   }
  }
 },
 "createUser": {
  "request": {
   "body": {
    "email": "grace@example.org",
    "name": "Grace",
    "role": "learner"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000010",
    "email": "grace@example.org",
    "name": "Grace",
    "role": "learner",
    "createdAt": "2026-11-29T09:57:00.178Z",
    "disabledAt": null,
    "erasedAt": null
   }
  }
 },
 "createWebhook": {
  "request": {
   "body": {
    "url": "https://lms.example.org/vethlab",
    "description": "Grades for the LMS",
    "events": [
     "lab.completed",
     "grade.changed"
    ]
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000011",
    "courseId": null,
    "url": "https://lms.example.org/vethlab",
    "description": "Grades for the LMS",
    "events": [
     "lab.completed",
     "grade.changed"
    ],
    "enabled": true,
    "disabledReason": null,
    "failingSince": null,
    "previousSecretUntil": null,
    "createdById": "019b7c00-0000-7000-8000-000000000012",
    "createdAt": "2026-11-29T09:56:59.284Z",
    "secret": "whsec_IefJhP1aDmmnU5eNBHpCT+oy5wLBl6Eyl+M4k4kkL3k="
   }
  }
 },
 "deleteCapture": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "captureId": "019b7c00-0000-7000-8000-000000000016"
   }
  },
  "response": {
   "status": 204
  }
 },
 "deleteExtension": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000006",
    "userId": "019b7c00-0000-7000-8000-000000000014"
   }
  },
  "response": {
   "status": 204
  }
 },
 "deleteLtiDeployment": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000001",
    "deployment": "019b7c00-0000-7000-8000-000000000002"
   }
  },
  "response": {
   "status": 204
  }
 },
 "deleteLtiPlatform": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000001"
   }
  },
  "response": {
   "status": 204
  }
 },
 "deleteSection": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007",
    "sectionId": "019b7c00-0000-7000-8000-000000000009"
   }
  },
  "response": {
   "status": 204
  }
 },
 "deleteWebhook": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000011"
   }
  },
  "response": {
   "status": 204
  }
 },
 "downloadCapture": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "captureId": "019b7c00-0000-7000-8000-000000000016"
   }
  },
  "response": {
   "status": 200
  }
 },
 "downloadWalk": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "walkId": "019b7c00-0000-7000-8000-000000000017"
   }
  },
  "response": {
   "status": 200
  }
 },
 "endEnrolment": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007",
    "userId": "019b7c00-0000-7000-8000-000000000008"
   }
  },
  "response": {
   "status": 204
  }
 },
 "endSession": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   }
  },
  "response": {
   "status": 202,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "userId": "019b7c00-0000-7000-8000-000000000014",
    "lab": {
     "slug": "pod-to-pod-same-node",
     "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
     "title": "Pod to pod on one node"
    },
    "assignmentId": "019b7c00-0000-7000-8000-000000000006",
    "courseId": "019b7c00-0000-7000-8000-000000000007",
    "state": "stopping",
    "reason": "Ended by the learner.",
    "reasonCode": "ended-by-request",
    "version": 11,
    "extensionsLeft": 3,
    "createdAt": "2026-11-29T09:56:50.511Z",
    "readyAt": "2026-11-29T09:56:51.506Z",
    "expiresAt": "2026-11-29T11:56:50.439Z",
    "endedAt": null,
    "demonstration": false,
    "handRaisedAt": null,
    "typingUntil": null
   }
  }
 },
 "endTyping": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   }
  },
  "response": {
   "status": 204
  }
 },
 "enrol": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   },
   "body": {
    "email": "barbara@example.org",
    "name": "Barbara"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "userId": "019b7c00-0000-7000-8000-000000000008",
    "email": "barbara@example.org",
    "name": "Barbara",
    "role": "learner",
    "sectionId": null,
    "source": "manual",
    "createdAt": "2026-11-29T09:56:48.743Z",
    "endedAt": null
   }
  }
 },
 "enrolByCode": {
  "request": {
   "body": {
    "code": "wdjb-3xf3-285q"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "course": {
     "id": "019b7c00-0000-7000-8000-000000000007",
     "title": "Container networking, autumn",
     "description": "Tuesdays at 10, room 5",
     "timeZone": "Asia/Shanghai",
     "role": "learner",
     "enrolCode": null,
     "createdAt": "2026-11-29T09:56:47.858Z",
     "archivedAt": null,
     "version": 3
    },
    "enrolment": {
     "userId": "019b7c00-0000-7000-8000-000000000014",
     "email": "vint@example.org",
     "name": "Vint",
     "role": "learner",
     "sectionId": null,
     "source": "code",
     "createdAt": "2026-11-29T09:56:49.111Z",
     "endedAt": null
    }
   }
  }
 },
 "eraseUser": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000010"
   }
  },
  "response": {
   "status": 204
  }
 },
 "exchangeLtiLaunch": {
  "request": {
   "body": {
    "code": "EXAMPLE000000000000000000000000000000000005"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "token": "EXAMPLE000000000000000000000000000000000000006",
    "expiresAt": "2026-11-29T21:57:05.644Z",
    "user": {
     "id": "019b7c00-0000-7000-8000-000000000018",
     "email": "tess@example.org",
     "name": "Tess Teacher",
     "role": "learner"
    },
    "launch": {
     "id": "019b7c00-0000-7000-8000-000000000019",
     "courseId": "019b7c00-0000-7000-8000-000000000020",
     "role": "instructor",
     "assignmentId": null,
     "deepLinking": false
    }
   }
  }
 },
 "exportAudit": {
  "request": {},
  "response": {
   "status": 200
  }
 },
 "extendSession": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "userId": "019b7c00-0000-7000-8000-000000000014",
    "lab": {
     "slug": "pod-to-pod-same-node",
     "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
     "title": "Pod to pod on one node"
    },
    "assignmentId": "019b7c00-0000-7000-8000-000000000006",
    "courseId": "019b7c00-0000-7000-8000-000000000007",
    "state": "ready",
    "reason": null,
    "reasonCode": null,
    "version": 8,
    "extensionsLeft": 3,
    "createdAt": "2026-11-29T09:56:50.511Z",
    "readyAt": "2026-11-29T09:56:51.506Z",
    "expiresAt": "2026-11-29T11:56:50.439Z",
    "endedAt": null,
    "demonstration": false,
    "handRaisedAt": null,
    "typingUntil": null
   }
  }
 },
 "finishProviderLogin": {
  "request": {
   "query": {
    "code": "EXAMPLE000000000000000000000000000000000007",
    "state": "EXAMPLE000000000000000000000000000000000008",
    "iss": "https://lms.example.org"
   }
  },
  "response": {
   "status": 302
  }
 },
 "getApiKey": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000015"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000015",
    "name": "Moodle of the school",
    "scopes": [
     "sessions:read",
     "courses:read"
    ],
    "courseId": null,
    "createdById": "019b7c00-0000-7000-8000-000000000012",
    "createdAt": "2026-11-29T09:56:59.906Z",
    "expiresAt": "2099-03-02T09:00:00.000Z",
    "lastUsedAt": null,
    "revokedAt": null
   }
  }
 },
 "getAssignment": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000006"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000006",
    "courseId": "019b7c00-0000-7000-8000-000000000007",
    "title": "Pod to pod on one node",
    "lab": {
     "slug": "pod-to-pod-same-node",
     "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003"
    },
    "taskId": null,
    "opensAt": "2026-03-03T10:00:00.000Z",
    "dueAt": "2099-03-11T00:59:00.000Z",
    "closesAt": "2099-03-18T00:59:00.000Z",
    "late": {
     "graceMinutes": 15,
     "percentPerDay": 10,
     "maxPercent": 50
    },
    "attempts": null,
    "weight": 1,
    "exam": false,
    "tasks": [
     {
      "id": "plug-in",
      "title": {
       "en": "Plug the pods in",
       "zh-CN": "把 Pod 接上网桥"
      },
      "points": 30,
      "counts": true
     },
     {
      "id": "addresses",
      "title": {
       "en": "Addresses, and proof that nothing routes",
       "zh-CN": "配置地址，并证明中间没有路由"
      },
      "points": 40,
      "counts": true
     }
    ],
    "maxScore": 100,
    "passPercent": 80,
    "state": "open",
    "yours": {
     "opensAt": "2026-03-03T10:00:00.000Z",
     "dueAt": "2099-03-11T00:59:00.000Z",
     "closesAt": "2099-03-18T00:59:00.000Z",
     "attempts": null
    },
    "createdAt": "2026-11-29T09:56:49.329Z",
    "archivedAt": null,
    "version": 1
   }
  }
 },
 "getBoard": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "courseId": "019b7c00-0000-7000-8000-000000000007",
    "lastEventId": "14",
    "counts": {
     "learners": 1,
     "live": 1,
     "stuck": 1,
     "hands": 1
    },
    "learners": [
     {
      "userId": "019b7c00-0000-7000-8000-000000000014",
      "name": "Vint",
      "sectionId": null,
      "session": {
       "id": "019b7c00-0000-7000-8000-000000000004",
       "state": "ready",
       "labSlug": "pod-to-pod-same-node",
       "labTitle": "Pod to pod on one node",
       "assignmentId": "019b7c00-0000-7000-8000-000000000006",
       "demonstration": false,
       "createdAt": "2026-11-29T09:56:50.511Z",
       "readyAt": "2026-11-29T09:56:51.506Z",
       "expiresAt": "2026-11-29T11:26:50.439Z",
       "endedAt": null,
       "reason": null,
       "hand": {
        "raisedAt": "2026-11-29T09:56:56.230Z",
        "note": "Where is the route?"
       },
       "typingUntil": null
      },
      "standing": {
       "attempts": 1,
       "tasksPassed": 0,
       "hints": 3,
       "lastProgressAt": "2026-11-29T09:56:55.225Z",
       "task": {
        "id": "plug-in",
        "passed": false,
        "score": 2.31,
        "maxScore": 30,
        "at": "2026-11-29T09:56:55.225Z",
        "failing": {
         "id": "pod1-eth0",
         "sentence": "pod1 needs one end of a veth pair, and in the pod it must be called eth0. `ip -n pod1 link` shows what is there."
        }
       }
      },
      "minutesSinceProgress": 0,
      "stuck": true
     }
    ],
    "demonstrations": []
   }
  }
 },
 "getCapture": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "captureId": "019b7c00-0000-7000-8000-000000000016"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000016",
    "sessionId": "019b7c00-0000-7000-8000-000000000004",
    "spec": {
     "points": [
      {
       "host": "node1",
       "interfaces": [
        "cni0"
       ]
      }
     ],
     "filter": "icmp",
     "snapLength": 262144
    },
    "state": "running",
    "reason": null,
    "packets": 4,
    "bytes": 740,
    "dropped": 0,
    "createdAt": "2026-11-29T09:56:53.088Z",
    "endedAt": null
   }
  }
 },
 "getCourse": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000007",
    "title": "Container networking, autumn",
    "description": "Tuesdays at 10",
    "timeZone": "Asia/Shanghai",
    "role": "instructor",
    "enrolCode": null,
    "createdAt": "2026-11-29T09:56:47.858Z",
    "archivedAt": null,
    "version": 1
   }
  }
 },
 "getGuide": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "locale": "en",
    "title": "Pod to pod on one node",
    "intro": [
     {
      "kind": "markdown",
      "line": 1,
      "text": "# Pod to pod on one node\n\nKubernetes asks three things of a network: every pod reaches every pod without NAT; every node reaches every pod\nwithout NAT; and the address that a pod sees for itself is the one that others see. Between two pods of one node a\ncable, a bridge and another cable are enough to keep that promise. You build them by hand.\n\n## What is here\n\n`node1` is a node: its own network namespace is the *root* namespace, which has the uplink `eth0`\n(192.168.100.11) and a bridge, `cni0`, with the address 10.244.113.1. Three pods live on it, each a network namespace.\n`pod3` (10.244.113.183) is plugged in already. `pod1` and `pod2` have nothing but a loopback. `outside` (192.168.100.200) is a\nmachine that has never heard of pods.\n"
     },
     {
      "kind": "action",
      "line": 14,
      "action": "run",
      "target": "node1",
      "body": "ip netns\nip -br addr\nbridge link"
     }
    ],
    "tasks": [
     {
      "id": "plug-in",
      "title": "Plug the pods in",
      "blocks": [
       {
        "kind": "markdown",
        "line": 1,
        "text": "## 1. Plug the pods in\n\nA veth pair is a cable: what enters one end leaves the other. Give each of `pod1` and `pod2` one end, under the name\n`eth0`, and make the other end a port of `cni0` on the node.\n\nLook at pod3 first. Its `eth0@ifN` names the interface *index* of the other end, in another namespace; on the node,\n`veth-pod3@if…` points back.\n"
       },
       {
        "kind": "action",
        "line": 9,
        "action": "run",
        "target": "node1",
        "body": "ip -n pod3 link show eth0\nip -d link show veth-pod3"
       }
      ]
     },
     {
      "id": "addresses",
      "title": "Addresses, and proof that nothing routes",
      "blocks": [
       {
        "kind": "markdown",
        "line": 1,
        "text": "## 2. Addresses, and proof that nothing routes\n\nBring up both ends of each cable, give `pod1` 10.244.113.52/24 and `pod2` 10.244.113.162/24, and send what is not on the pods' link\nto 10.244.113.1. Then let them talk, and watch.\n"
       },
       {
        "kind": "action",
        "line": 6,
        "action": "capture",
        "target": "bridge",
        "body": ""
       }
      ]
     }
    ],
    "quizzes": [
     {
      "id": "who-answers-arp",
      "question": "pod1 asks by ARP for pod2's address. Who answers?",
      "options": [
       {
        "id": "bridge",
        "text": "The bridge, which has learnt it"
       },
       {
        "id": "pod2",
        "text": "pod2; the bridge only carries question and answer"
       }
      ]
     },
     {
      "id": "why-no-drop",
      "question": "The TTL of a ping from pod1 is the same at pod2. Why?",
      "options": [
       {
        "id": "bridged",
        "text": "Nothing routed it: a bridge does not touch the IP header"
       },
       {
        "id": "same-node",
        "text": "The kernel knows that both are on one node and skips it"
       }
      ]
     }
    ],
    "captures": [
     {
      "id": "both-ends",
      "title": "The same ping at both pods",
      "filter": "icmp",
      "points": [
       "node1/pod1:eth0",
       "node1/pod2:eth0"
      ]
     },
     {
      "id": "bridge",
      "title": "ARP and pings on the bridge",
      "filter": "arp or icmp",
      "points": [
       "node1:cni0"
      ]
     }
    ],
    "walks": [
     {
      "id": "pod1-to-pod2",
      "title": "One ping from pod1 to pod2",
      "from": "node1/pod1",
      "to": "node1/pod2",
      "address": "10.244.113.162",
      "protocol": "icmp",
      "port": null
     }
    ],
    "predictions": []
   }
  }
 },
 "getLab": {
  "request": {
   "path": {
    "slug": "pod-to-pod-same-node"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "slug": "pod-to-pod-same-node",
    "version": "1.0.1",
    "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
    "title": {
     "en": "Pod to pod on one node",
     "zh-CN": "同一节点上的 Pod 到 Pod"
    },
    "summary": {
     "en": "Plug two pods into a node's bridge by hand, prove that no router stands between them, and find the NAT rule that hides one from the other.",
     "zh-CN": "亲手把两个 Pod 接到节点的网桥上，证明它们之间没有路由器，再找出那条让 Pod 看不见对方真实地址的 NAT 规则。"
    },
    "level": "beginner",
    "minutes": 40,
    "tags": [
     "pod",
     "veth"
    ],
    "unavailable": null,
    "objectives": {
     "en": [
      "Build the path eth0 → veth → bridge → veth → eth0 with ip",
      "Say what a bridge changes in a frame (nothing) and what a router changes (MAC addresses and TTL)"
     ],
     "zh-CN": [
      "用 ip 命令搭出 eth0 → veth → 网桥 → veth → eth0 这条路径",
      "说清网桥会改动帧里的什么（什么也不改），路由器会改动什么（MAC 地址和 TTL）"
     ]
    },
    "prerequisites": [],
    "languages": [
     "en",
     "zh-CN"
    ],
    "guides": {
     "en": "# Pod to pod on one node\n\nKubernetes asks three things of a network: every pod reaches every pod without NAT; every node reaches every pod\nwithout NAT; and the address that a pod sees for itself is the one that others see. Between two pods of one node a\ncable, a bridge and another cable are enough to keep that promise. You build them by hand.\n\n## What is here\n\n`node1` is a node: its own network namespace is the *root* namespace, which has the uplink `eth0`\n(192.168.100.11) and a bridge, `cni0`, with the address ${gateway}. Three pods live on it, each a network namespace.\n`pod3` (${pod3}) is plugged in already. `pod1` and `pod2` have nothing but a loopback. `outside` (192.168.100.200) is a\nmachine that has never heard of pods.\n\n```run node1\nip netns\nip -br addr\nbridge link\n```\n\n`ip -n pod3 …` runs `ip` in a pod; `ip netns exec pod3 COMMAND` runs anything there. A terminal on the pod itself is as good.\n\n| you | you get | a cluster calls it |\n|---|---|---|\n| `pod1`, address ${pod1}/24 | `eth0` in its namespace | `status.podIP` |\n| `pod2`, address ${pod2}/24 | `eth0` in its namespace | `status.podIP` |\n| `cni0`, address ${gateway}/24 | the pods' gateway | the CNI plugin's bridge |\n\n\n## 1. Plug the pods in\n\nA veth pair is a cable: what enters one end leaves the other. Give each of `pod1` and `pod2` one end, under the name\n`eth0`, and make the other end a port of `cni0` on the node.\n\nLook at pod3 first. Its `eth0@ifN` names the interface *index* of the other end, in another namespace; on the node,\n`veth-pod3@if…` points back.\n\n```run node1\nip -n pod3 link show eth0\nip -d link show veth-pod3\n```\n\nThe name of the node's end is yours to choose; `veth-pod1` and `veth-pod2` fit the drawing.\n\n```check plug-in\n```\n\n**In practice.** A port that nobody made a port is the classic: the cable is there, both ends are up, and every frame\nends in the root namespace, which does nothing with it. `bridge link` shows it at a glance.\n\n\n## 2. Addresses, and proof that nothing routes\n\nBring up both ends of each cable, give `pod1` ${pod1}/24 and `pod2` ${pod2}/24, and send what is not on the pods' link\nto ${gateway}. Then let them talk, and watch.\n\n```capture bridge\n```\n\n```run node1/pod1\nping -c 3 ${pod2}\n```\n\nFirst comes ARP: pod1 asks all, because the bridge floods a broadcast to every port but the one it came from.\n\n```quiz who-answers-arp\n```\n\nAfter that the bridge knows which MAC address lives behind which port, and sends each frame to one port only:\n\n```run node1\nbridge fdb show br cni0 | grep -v permanent\nip -n pod1 neigh\n```\n\nNow the proof. Ping pod2, then outside, and compare the `ttl=` of the answers:\n\n```run node1/pod1\nping -c 1 ${pod2}\nping -c 1 192.168.100.200\n```\n\n```quiz why-no-drop\n```\n\n```walk pod1-to-pod2\n```\n\n```check addresses\n```\n\n**In practice.** `NO-CARRIER` on one end means that the *other* end is down. An address that was added without `/24` is\na `/32`: the pod believes that it is alone on its link, and says \"Network is unreachable\".\n\n\n## 3. Whose address does pod2 see?\n\nEverything answers. Still somebody complains: the log of the program in pod2 shows one client only, whoever calls.\nLook at the same ping in two places at once.\n\n```capture both-ends\n```\n\n```run node1/pod1\nping -c 2 ${pod2}\n```\n\nCompare the source address of a request where it leaves pod1 and where it enters pod2. The reply looks right in pod1, so\npod1 never notices. Who on the way can change an address, and remember it for the way back?\n\n```run node1\nconntrack -L -p icmp\nsysctl net.bridge.bridge-nf-call-iptables\n```\n\nFind the cause and mend it, for every pair of pods. Two things must stay:\n\n- Pods still reach `outside`, and `outside` still sees 192.168.100.11, because it has no route to a pod.\n- `net.bridge.bridge-nf-call-iptables` stays 1. A cluster needs it: with 0, a packet from a pod to a *service* whose\n  backend is on the same node is bridged past the rules that would translate its reply.\n\nA connection keeps the translation that it began with. Start a new ping after each change.\n\n```check real-address\n```\n\n**In practice.** This is a masquerade rule without `! -d <cluster CIDR>`: a line from a tutorial, a firewall tool's\ndefault, or an `ip-masq-agent` whose list of networks to leave alone lacks the pods' own. Everything works, until somebody\nadds a network policy or reads a log.\n",
     "zh-CN": "# 同一节点上的 Pod 到 Pod\n\nKubernetes 对网络有三条要求：任意两个 Pod 不经 NAT 就能互通；任意节点不经 NAT 就能访问任意 Pod；Pod 自己看到的地址，\n就是别人看到的地址。在同一个节点上，两根线加一个网桥就足以兑现这三条。这一次，线和端口由你亲手来接。\n\n## 现场\n\n`node1` 是一个节点。它自己的网络命名空间就是*根*命名空间，里面有上行接口 `eth0`（192.168.100.11）和网桥\n`cni0`（地址 ${gateway}）。节点上有三个 Pod，各是一个网络命名空间。`pod3`（${pod3}）已经接好；`pod1` 和 `pod2` 里\n只有一个回环接口。`outside`（192.168.100.200）是一台从没听说过 Pod 的机器。\n\n```run node1\nip netns\nip -br addr\nbridge link\n```\n\n`ip -n pod3 …` 在 Pod 里执行 `ip`；`ip netns exec pod3 命令` 可以在其中执行任何程序。直接打开 Pod 的终端也一样。\n\n| 你看到的 | 要做成 | 集群里的名字 |\n|---|---|---|\n| `pod1`，地址 ${pod1}/24 | 命名空间里的 `eth0` | `status.podIP` |\n| `pod2`，地址 ${pod2}/24 | 命名空间里的 `eth0` | `status.podIP` |\n| `cni0`，地址 ${gateway}/24 | Pod 的网关 | CNI 插件的网桥 |\n\n\n## 1. 把 Pod 接上网桥\n\n一对 veth 就是一根网线：从一端进去的，从另一端出来。给 `pod1` 和 `pod2` 各一端，在 Pod 里命名为 `eth0`；另一端留在节点上，\n成为 `cni0` 的端口。\n\n先看看 pod3。它的 `eth0@ifN` 写的是另一端的接口*索引*，而另一端在别的命名空间里；节点上的 `veth-pod3@if…` 又指回来。\n\n```run node1\nip -n pod3 link show eth0\nip -d link show veth-pod3\n```\n\n节点端的名字由你定；叫 `veth-pod1` 和 `veth-pod2` 就与拓扑图一致。\n\n```check plug-in\n```\n\n**实际中的坑。** 最常见的是忘了把它设成端口：线接好了，两端也都启用了，可每一帧都停在根命名空间里，没有人处理。\n`bridge link` 一眼就能看出来。\n\n\n## 2. 配置地址，并证明中间没有路由\n\n把每根线的两端都启用，给 `pod1` 配 ${pod1}/24，给 `pod2` 配 ${pod2}/24，凡不在本链路上的都交给 ${gateway}。然后让它们通信，你来观察。\n\n```capture bridge\n```\n\n```run node1/pod1\nping -c 3 ${pod2}\n```\n\n最先出现的是 ARP：pod1 向所有人发问，因为网桥会把广播泛洪到除来源之外的每个端口。\n\n```quiz who-answers-arp\n```\n\n从此网桥知道哪个 MAC 地址在哪个端口后面，每一帧只送往一个端口：\n\n```run node1\nbridge fdb show br cni0 | grep -v permanent\nip -n pod1 neigh\n```\n\n现在来证明。先 ping pod2，再 ping outside，比较应答里的 `ttl=`：\n\n```run node1/pod1\nping -c 1 ${pod2}\nping -c 1 192.168.100.200\n```\n\n```quiz why-no-drop\n```\n\n```walk pod1-to-pod2\n```\n\n```check addresses\n```\n\n**实际中的坑。** 一端显示 `NO-CARRIER`，问题在*另一端*没有启用。添加地址时漏写 `/24` 就成了 `/32`：Pod 以为链路上只有\n自己，于是报 “Network is unreachable”。\n\n\n## 3. pod2 看到的是谁的地址？\n\n处处都有应答，却还是有人抱怨：pod2 里程序的日志中，无论谁来访问，客户端都是同一个地址。把同一个 ping 放到两处一起看。\n\n```capture both-ends\n```\n\n```run node1/pod1\nping -c 2 ${pod2}\n```\n\n比较同一个请求离开 pod1 时和进入 pod2 时的源地址。应答回到 pod1 时看上去完全正常，所以 pod1 察觉不到。路上谁能改写地址，\n还记得在回程时改回来？\n\n```run node1\nconntrack -L -p icmp\nsysctl net.bridge.bridge-nf-call-iptables\n```\n\n找出原因并修好，对每一对 Pod 都要成立。有两样不能动：\n\n- Pod 仍能访问 `outside`，而且 `outside` 看到的仍是 192.168.100.11，因为它没有到 Pod 的路由。\n- `net.bridge.bridge-nf-call-iptables` 保持为 1。集群需要它：设成 0 之后，Pod 访问后端在同一节点上的 *Service* 时，\n  应答会从网桥直接绕过负责还原地址的规则。\n\n一条连接会一直沿用它开始时的地址转换。每次修改之后，请重新开始一个 ping。\n\n```check real-address\n```\n\n**实际中的坑。** 这就是一条漏写了 `! -d <集群网段>` 的伪装规则：可能是照抄教程的一条命令、某个防火墙工具的默认设置，或者\n`ip-masq-agent` 的免伪装网段里漏了 Pod 网段。一切看似正常，直到有人加上网络策略，或者翻开日志。\n"
    },
    "tasks": [
     {
      "id": "plug-in",
      "title": {
       "en": "Plug the pods in",
       "zh-CN": "把 Pod 接上网桥"
      },
      "points": 30,
      "needs": []
     },
     {
      "id": "addresses",
      "title": {
       "en": "Addresses, and proof that nothing routes",
       "zh-CN": "配置地址，并证明中间没有路由"
      },
      "points": 40,
      "needs": [
       "plug-in"
      ]
     }
    ]
   }
  }
 },
 "getLabSchema": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$ref": "#/$defs/lab",
    "$defs": {
     "lab": {
      "type": "object",
      "properties": {
       "apiVersion": {
        "$ref": "#/$defs/__schema0"
       },
       "kind": {
        "$ref": "#/$defs/__schema1"
       },
       "slug": {
        "$ref": "#/$defs/__schema2"
       },
       "version": {
        "$ref": "#/$defs/__schema3"
       },
       "meta": {
        "$ref": "#/$defs/__schema4"
       },
       "parameters": {
        "$ref": "#/$defs/__schema8"
       },
       "sandbox": {
        "$ref": "#/$defs/__schema15"
       },
       "topology": {
        "$ref": "#/$defs/__schema16"
       },
       "setup": {
        "$ref": "#/$defs/__schema75"
       },
       "readiness": {
        "$ref": "#/$defs/__schema79"
       },
       "kubernetes": {
        "$ref": "#/$defs/__schema156"
       },
       "tasks": {
        "$ref": "#/$defs/__schema158"
       },
       "quizzes": {
        "$ref": "#/$defs/__schema179"
       },
       "captures": {
        "$ref": "#/$defs/__schema182"
       },
       "walks": {
        "$ref": "#/$defs/__schema183"
       },
       "limits": {
        "$ref": "#/$defs/__schema185"
       },
       "grading": {
        "$ref": "#/$defs/__schema187"
       }
      },
      "required": [
       "apiVersion",
       "kind"
      ],
      "additionalProperties": false,
      "title": "A lab of Vethlab"
     },
     "__schema0": {
      "type": "string",
      "const": "vethlab.dev/v1"
     },
     "__schema1": {
      "type": "string",
      "const": "Lab"
     },
     "__schema2": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^[a-z0-9][a-z0-9-]{0,39}$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema3": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^\\d+\\.\\d+\\.\\d+$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema4": {
      "type": "object",
      "properties": {
       "title": {
        "$ref": "#/$defs/__schema5"
       },
       "summary": {
        "$ref": "#/$defs/__schema5"
       },
       "level": {
        "anyOf": [
         {
          "type": "string",
          "enum": [
           "beginner",
           "intermediate"
          ]
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "minutes": {
        "anyOf": [
         {
          "type": "integer",
          "minimum": 5,
          "maximum": 480
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "objectives": {
        "minItems": 1,
        "type": "array",
        "items": {
         "$ref": "#/$defs/__schema5"
        }
       },
       "prerequisites": {
        "default": [],
        "type": "array",
        "items": {
         "$ref": "#/$defs/__schema2"
        }
       },
       "tags": {
        "default": [],
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "licence": {
        "type": "string"
       }
      },
      "required": [
       "title",
       "summary"
      ],
      "additionalProperties": false
     },
     "__schema5": {
      "anyOf": [
       {
        "$ref": "#/$defs/__schema6"
       },
       {
        "$ref": "#/$defs/__schema7"
       }
      ],
      "description": "English, or one text per language"
     },
     "__schema6": {
      "type": "string",
      "minLength": 1,
      "maxLength": 4000
     },
     "__schema7": {
      "type": "object",
      "properties": {
       "en": {
        "$ref": "#/$defs/__schema6"
       },
       "zh-CN": {
        "$ref": "#/$defs/__schema6"
       }
      },
      "required": [
       "en"
      ],
      "additionalProperties": false
     },
     "__schema8": {
      "default": {},
      "type": "object",
      "propertyNames": {
       "anyOf": [
        {
         "type": "string",
         "pattern": "^[a-z][A-Za-z0-9]{0,30}$"
        },
        {
         "type": "string",
         "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
        }
       ]
      },
      "additionalProperties": {
       "anyOf": [
        {
         "$ref": "#/$defs/__schema9"
        },
        {
         "$ref": "#/$defs/__schema12"
        }
       ],
       "description": "Drawn from the learner's seed, the same each time"
      }
     },
     "__schema9": {
      "type": "object",
      "properties": {
       "integer": {
        "type": "array",
        "prefixItems": [
         {
          "$ref": "#/$defs/__schema10"
         },
         {
          "$ref": "#/$defs/__schema11"
         }
        ],
        "items": false,
        "minItems": 2,
        "maxItems": 2,
        "description": "Lowest and highest"
       }
      },
      "required": [
       "integer"
      ],
      "additionalProperties": false
     },
     "__schema10": {
      "anyOf": [
       {
        "type": "integer",
        "minimum": -9007199254740991,
        "maximum": 9007199254740991
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema11": {
      "anyOf": [
       {
        "type": "integer",
        "minimum": -9007199254740991,
        "maximum": 9007199254740991
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema12": {
      "type": "object",
      "properties": {
       "choice": {
        "minItems": 1,
        "type": "array",
        "items": {
         "$ref": "#/$defs/__schema13"
        }
       }
      },
      "required": [
       "choice"
      ],
      "additionalProperties": false
     },
     "__schema13": {
      "anyOf": [
       {
        "type": "string"
       },
       {
        "anyOf": [
         {
          "type": "integer",
          "minimum": -9007199254740991,
          "maximum": 9007199254740991
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      ]
     },
     "__schema14": {
      "type": "object",
      "properties": {
       "value": {
        "type": "string",
        "description": "Made of others: 10.244.${podNet}.0/24"
       }
      },
      "required": [
       "value"
      ],
      "additionalProperties": false
     },
     "__schema15": {
      "default": {
       "size": "small",
       "features": []
      },
      "type": "object",
      "properties": {
       "size": {
        "anyOf": [
         {
          "default": "small",
          "type": "string",
          "enum": [
           "small",
           "medium"
          ]
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "features": {
        "default": [],
        "type": "array",
        "items": {
         "anyOf": [
          {
           "type": "string",
           "enum": [
            "netns",
            "veth"
           ]
          },
          {
           "type": "string",
           "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
          }
         ]
        }
       }
      },
      "additionalProperties": false
     },
     "__schema16": {
      "type": "object",
      "properties": {
       "ipv6": {
        "$ref": "#/$defs/__schema17"
       },
       "hosts": {
        "$ref": "#/$defs/__schema19"
       },
       "links": {
        "$ref": "#/$defs/__schema69"
       },
       "allow": {
        "$ref": "#/$defs/__schema73"
       }
      },
      "required": [
       "hosts"
      ],
      "additionalProperties": false,
      "title": "Topology of a lab"
     },
     "__schema17": {
      "default": false,
      "description": "Off unless the lab is about it, so that captures hold only what the lab is about",
      "$ref": "#/$defs/__schema18"
     },
     "__schema18": {
      "anyOf": [
       {
        "type": "boolean"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema19": {
      "minItems": 1,
      "maxItems": 99,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema20"
      }
     },
     "__schema20": {
      "type": "object",
      "properties": {
       "name": {
        "$ref": "#/$defs/__schema21"
       },
       "at": {
        "$ref": "#/$defs/__schema22"
       },
       "ipv6": {
        "$ref": "#/$defs/__schema25"
       },
       "interfaces": {
        "$ref": "#/$defs/__schema27"
       },
       "routes": {
        "$ref": "#/$defs/__schema44"
       },
       "neighbours": {
        "$ref": "#/$defs/__schema47"
       },
       "fdb": {
        "$ref": "#/$defs/__schema48"
       },
       "sysctls": {
        "$ref": "#/$defs/__schema49"
       },
       "firewall": {
        "$ref": "#/$defs/__schema50"
       },
       "processes": {
        "$ref": "#/$defs/__schema55"
       },
       "files": {
        "$ref": "#/$defs/__schema66"
       },
       "role": {
        "anyOf": [
         {
          "default": "node",
          "type": "string",
          "enum": [
           "node",
           "router"
          ]
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "pods": {
        "type": "array",
        "items": {
         "type": "object",
         "properties": {
          "name": {
           "$ref": "#/$defs/__schema21"
          },
          "at": {
           "$ref": "#/$defs/__schema22"
          },
          "ipv6": {
           "$ref": "#/$defs/__schema25"
          },
          "interfaces": {
           "$ref": "#/$defs/__schema27"
          },
          "routes": {
           "$ref": "#/$defs/__schema44"
          },
          "neighbours": {
           "$ref": "#/$defs/__schema47"
          },
          "fdb": {
           "$ref": "#/$defs/__schema48"
          },
          "sysctls": {
           "$ref": "#/$defs/__schema49"
          },
          "firewall": {
           "$ref": "#/$defs/__schema50"
          },
          "processes": {
           "$ref": "#/$defs/__schema55"
          },
          "files": {
           "$ref": "#/$defs/__schema66"
          },
          "builtBy": {
           "$ref": "#/$defs/__schema38"
          },
          "labels": {
           "default": {},
           "type": "object",
           "propertyNames": {
            "type": "string"
           },
           "additionalProperties": {
            "type": "string"
           }
          },
          "containers": {
           "type": "array",
           "items": {
            "type": "object",
            "properties": {
             "name": {
              "$ref": "#/$defs/__schema21"
             },
             "image": {
              "description": "What a real cluster would run; shown, not pulled",
              "$ref": "#/$defs/__schema68"
             },
             "processes": {
              "default": [],
              "type": "array",
              "items": {
               "$ref": "#/$defs/__schema56"
              }
             },
             "files": {
              "type": "array",
              "items": {
               "$ref": "#/$defs/__schema67"
              }
             }
            },
            "required": [
             "name"
            ],
            "additionalProperties": false
           }
          },
          "bridge": {
           "description": "Shorthand: a veth pair from eth0 to a port of this bridge of the host",
           "$ref": "#/$defs/__schema31"
          },
          "address": {
           "description": "Shorthand: the address of eth0",
           "$ref": "#/$defs/__schema28"
          },
          "gateway": {
           "description": "Shorthand: the default route",
           "$ref": "#/$defs/__schema43"
          },
          "mac": {
           "description": "Shorthand: the MAC of eth0",
           "$ref": "#/$defs/__schema33"
          },
          "mtu": {
           "description": "Shorthand: the MTU of both ends of the veth pair",
           "$ref": "#/$defs/__schema35"
          },
          "hostInterface": {
           "description": "Shorthand: the host's end, veth-POD when absent",
           "$ref": "#/$defs/__schema31"
          }
         },
         "required": [
          "name"
         ],
         "additionalProperties": false
        }
       }
      },
      "required": [
       "name"
      ],
      "additionalProperties": false
     },
     "__schema21": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema22": {
      "type": "object",
      "properties": {
       "x": {
        "$ref": "#/$defs/__schema23"
       },
       "y": {
        "$ref": "#/$defs/__schema24"
       }
      },
      "required": [
       "x",
       "y"
      ],
      "additionalProperties": false,
      "description": "Where to draw it"
     },
     "__schema23": {
      "anyOf": [
       {
        "type": "number"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema24": {
      "anyOf": [
       {
        "type": "number"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema25": {
      "description": "Overrides the topology's",
      "$ref": "#/$defs/__schema26"
     },
     "__schema26": {
      "anyOf": [
       {
        "type": "boolean"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema27": {
      "default": [],
      "type": "array",
      "items": {
       "oneOf": [
        {
         "type": "object",
         "properties": {
          "kind": {
           "type": "string",
           "const": "loopback"
          },
          "name": {
           "default": "lo",
           "type": "string",
           "const": "lo"
          },
          "up": {
           "anyOf": [
            {
             "default": true,
             "type": "boolean"
            },
            {
             "type": "string",
             "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
            }
           ]
          },
          "addresses": {
           "default": [],
           "type": "array",
           "items": {
            "$ref": "#/$defs/__schema28"
           }
          }
         },
         "required": [
          "kind"
         ],
         "additionalProperties": false
        },
        {
         "type": "object",
         "properties": {
          "kind": {
           "type": "string",
           "const": "bridge"
          },
          "name": {
           "$ref": "#/$defs/__schema31"
          },
          "mac": {
           "$ref": "#/$defs/__schema32"
          },
          "mtu": {
           "$ref": "#/$defs/__schema34"
          },
          "up": {
           "$ref": "#/$defs/__schema36"
          },
          "addresses": {
           "$ref": "#/$defs/__schema37"
          },
          "builtBy": {
           "$ref": "#/$defs/__schema38"
          },
          "stp": {
           "anyOf": [
            {
             "default": false,
             "type": "boolean"
            },
            {
             "type": "string",
             "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
            }
           ]
          },
          "ageingTimeSeconds": {
           "anyOf": [
            {
             "default": 300,
             "type": "integer",
             "minimum": 0,
             "maximum": 1000000
            },
            {
             "type": "string",
             "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
            }
           ]
          }
         },
         "required": [
          "kind",
          "name"
         ],
         "additionalProperties": false
        }
       ]
      }
     },
     "__schema28": {
      "anyOf": [
       {
        "$ref": "#/$defs/__schema29"
       },
       {
        "$ref": "#/$defs/__schema30"
       }
      ],
      "description": "An address with its prefix length, such as 10.244.1.2/24"
     },
     "__schema29": {
      "anyOf": [
       {
        "type": "string",
        "format": "cidrv4",
        "pattern": "^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\/([0-9]|[1-2][0-9]|3[0-2])$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema30": {
      "anyOf": [
       {
        "type": "string",
        "format": "cidrv6",
        "pattern": "^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema31": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema32": {
      "description": "Derived from the place in the file when absent",
      "$ref": "#/$defs/__schema33"
     },
     "__schema33": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^[0-9a-f]{2}(:[0-9a-f]{2}){5}$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema34": {
      "$ref": "#/$defs/__schema35"
     },
     "__schema35": {
      "anyOf": [
       {
        "type": "integer",
        "minimum": 68,
        "maximum": 65535
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema36": {
      "anyOf": [
       {
        "default": true,
        "type": "boolean"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema37": {
      "default": [],
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema28"
      }
     },
     "__schema38": {
      "default": "service",
      "description": "\"learner\": the learner builds it; it is drawn and compared, never created for them",
      "$ref": "#/$defs/__schema39"
     },
     "__schema39": {
      "anyOf": [
       {
        "type": "string",
        "enum": [
         "service",
         "learner"
        ]
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema40": {
      "description": "The bridge that it is a port of",
      "$ref": "#/$defs/__schema31"
     },
     "__schema41": {
      "type": "object",
      "properties": {
       "learning": {
        "anyOf": [
         {
          "type": "boolean"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "flood": {
        "anyOf": [
         {
          "type": "boolean"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "hairpin": {
        "anyOf": [
         {
          "type": "boolean"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "isolated": {
        "anyOf": [
         {
          "type": "boolean"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      },
      "additionalProperties": false
     },
     "__schema42": {
      "anyOf": [
       {
        "type": "integer",
        "minimum": 1,
        "maximum": 65535
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema43": {
      "anyOf": [
       {
        "anyOf": [
         {
          "type": "string",
          "format": "ipv4",
          "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       {
        "anyOf": [
         {
          "type": "string",
          "format": "ipv6",
          "pattern": "^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      ]
     },
     "__schema44": {
      "default": [],
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "to": {
         "anyOf": [
          {
           "$ref": "#/$defs/__schema45"
          },
          {
           "$ref": "#/$defs/__schema46"
          }
         ],
         "description": "default, default6, a prefix or an address"
        },
        "via": {
         "$ref": "#/$defs/__schema43"
        },
        "interface": {
         "$ref": "#/$defs/__schema31"
        },
        "source": {
         "$ref": "#/$defs/__schema43"
        },
        "metric": {
         "anyOf": [
          {
           "type": "integer",
           "minimum": 0,
           "maximum": 4294967295
          },
          {
           "type": "string",
           "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
          }
         ]
        },
        "mtu": {
         "$ref": "#/$defs/__schema35"
        },
        "table": {
         "anyOf": [
          {
           "default": 254,
           "type": "integer",
           "minimum": 1,
           "maximum": 4294967295
          },
          {
           "type": "string",
           "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
          }
         ]
        },
        "type": {
         "anyOf": [
          {
           "default": "unicast",
           "type": "string",
           "enum": [
            "unicast",
            "blackhole"
           ]
          },
          {
           "type": "string",
           "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
          }
         ]
        },
        "onLink": {
         "anyOf": [
          {
           "default": false,
           "type": "boolean"
          },
          {
           "type": "string",
           "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
          }
         ]
        },
        "builtBy": {
         "$ref": "#/$defs/__schema38"
        }
       },
       "required": [
        "to"
       ],
       "additionalProperties": false
      }
     },
     "__schema45": {
      "type": "string",
      "const": "default"
     },
     "__schema46": {
      "type": "string",
      "const": "default6"
     },
     "__schema47": {
      "default": [],
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "interface": {
         "$ref": "#/$defs/__schema31"
        },
        "address": {
         "$ref": "#/$defs/__schema43"
        },
        "mac": {
         "$ref": "#/$defs/__schema33"
        },
        "builtBy": {
         "$ref": "#/$defs/__schema38"
        }
       },
       "required": [
        "interface",
        "address"
       ],
       "additionalProperties": false
      }
     },
     "__schema48": {
      "default": [],
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "interface": {
         "$ref": "#/$defs/__schema31"
        },
        "mac": {
         "$ref": "#/$defs/__schema33"
        },
        "remote": {
         "$ref": "#/$defs/__schema43"
        },
        "builtBy": {
         "$ref": "#/$defs/__schema38"
        }
       },
       "required": [
        "interface",
        "mac"
       ],
       "additionalProperties": false
      }
     },
     "__schema49": {
      "default": {},
      "type": "object",
      "propertyNames": {
       "anyOf": [
        {
         "type": "string",
         "pattern": "^net\\.[A-Za-z0-9_.*/@-]+$"
        },
        {
         "type": "string",
         "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
        }
       ]
      },
      "additionalProperties": {
       "anyOf": [
        {
         "type": "string"
        },
        {
         "anyOf": [
          {
           "type": "integer",
           "minimum": -9007199254740991,
           "maximum": 9007199254740991
          },
          {
           "type": "string",
           "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
          }
         ]
        }
       ]
      }
     },
     "__schema50": {
      "default": {
       "nft": []
      },
      "type": "object",
      "properties": {
       "iptables": {
        "$ref": "#/$defs/__schema51"
       },
       "ip6tables": {
        "$ref": "#/$defs/__schema51"
       },
       "nft": {
        "default": [],
        "type": "array",
        "items": {
         "type": "object",
         "properties": {
          "family": {
           "anyOf": [
            {
             "default": "inet",
             "type": "string",
             "enum": [
              "ip",
              "ip6"
             ]
            },
            {
             "type": "string",
             "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
            }
           ]
          },
          "name": {
           "$ref": "#/$defs/__schema54"
          },
          "body": {
           "type": "string",
           "maxLength": 100000
          }
         },
         "required": [
          "name",
          "body"
         ],
         "additionalProperties": false
        }
       }
      },
      "additionalProperties": false
     },
     "__schema51": {
      "type": "object",
      "properties": {
       "filter": {
        "$ref": "#/$defs/__schema52"
       },
       "nat": {
        "$ref": "#/$defs/__schema52"
       },
       "mangle": {
        "$ref": "#/$defs/__schema52"
       },
       "raw": {
        "$ref": "#/$defs/__schema52"
       }
      },
      "additionalProperties": false
     },
     "__schema52": {
      "anyOf": [
       {
        "type": "array",
        "items": {
         "$ref": "#/$defs/__schema53"
        }
       },
       {
        "type": "object",
        "properties": {
         "chains": {
          "default": [],
          "type": "array",
          "items": {
           "$ref": "#/$defs/__schema54"
          }
         },
         "policies": {
          "default": {},
          "type": "object",
          "propertyNames": {
           "$ref": "#/$defs/__schema54"
          },
          "additionalProperties": {
           "anyOf": [
            {
             "type": "string",
             "enum": [
              "ACCEPT",
              "DROP"
             ]
            },
            {
             "type": "string",
             "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
            }
           ]
          }
         },
         "rules": {
          "default": [],
          "type": "array",
          "items": {
           "$ref": "#/$defs/__schema53"
          }
         }
        },
        "additionalProperties": false
       }
      ]
     },
     "__schema53": {
      "anyOf": [
       {
        "type": "string",
        "maxLength": 1000,
        "pattern": "^-A \\S+ [^\\n\\0]*$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema54": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^[A-Za-z0-9_-]{1,28}$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema55": {
      "default": [],
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema56"
      }
     },
     "__schema56": {
      "type": "object",
      "properties": {
       "name": {
        "$ref": "#/$defs/__schema21"
       },
       "argv": {
        "$ref": "#/$defs/__schema57"
       },
       "web": {
        "$ref": "#/$defs/__schema59"
       },
       "echo": {
        "$ref": "#/$defs/__schema61"
       },
       "dns": {
        "$ref": "#/$defs/__schema63"
       },
       "env": {
        "$ref": "#/$defs/__schema65"
       }
      },
      "required": [
       "name"
      ],
      "additionalProperties": false
     },
     "__schema57": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema58"
      }
     },
     "__schema58": {
      "type": "string"
     },
     "__schema59": {
      "description": "HTTP server that says its name and the client's address",
      "$ref": "#/$defs/__schema60"
     },
     "__schema60": {
      "type": "object",
      "properties": {
       "port": {
        "default": 80,
        "$ref": "#/$defs/__schema42"
       },
       "text": {
        "type": "string",
        "maxLength": 1000
       }
      },
      "additionalProperties": false
     },
     "__schema61": {
      "description": "TCP and UDP server that sends back what comes",
      "$ref": "#/$defs/__schema62"
     },
     "__schema62": {
      "type": "object",
      "properties": {
       "port": {
        "default": 7,
        "$ref": "#/$defs/__schema42"
       },
       "protocol": {
        "anyOf": [
         {
          "default": "both",
          "type": "string",
          "enum": [
           "tcp",
           "udp"
          ]
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      },
      "additionalProperties": false
     },
     "__schema63": {
      "description": "DNS server (dnsmasq) with these A, AAAA and SRV records",
      "$ref": "#/$defs/__schema64"
     },
     "__schema64": {
      "type": "object",
      "properties": {
       "port": {
        "default": 53,
        "$ref": "#/$defs/__schema42"
       },
       "records": {
        "default": {},
        "type": "object",
        "propertyNames": {
         "type": "string"
        },
        "additionalProperties": {
         "minItems": 1,
         "type": "array",
         "items": {
          "$ref": "#/$defs/__schema43"
         }
        }
       },
       "services": {
        "default": [],
        "type": "array",
        "items": {
         "type": "object",
         "properties": {
          "name": {
           "type": "string"
          },
          "target": {
           "type": "string"
          },
          "port": {
           "$ref": "#/$defs/__schema42"
          }
         },
         "required": [
          "name",
          "target"
         ],
         "additionalProperties": false
        }
       },
       "upstream": {
        "$ref": "#/$defs/__schema43"
       }
      },
      "additionalProperties": false
     },
     "__schema65": {
      "default": {},
      "type": "object",
      "propertyNames": {
       "type": "string"
      },
      "additionalProperties": {
       "type": "string"
      }
     },
     "__schema66": {
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema67"
      }
     },
     "__schema67": {
      "type": "object",
      "properties": {
       "path": {
        "anyOf": [
         {
          "type": "string",
          "pattern": "^\\/[^\\0]*$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "mode": {
        "anyOf": [
         {
          "anyOf": [
           {
            "type": "integer",
            "minimum": 0,
            "maximum": 511
           },
           {
            "type": "string",
            "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
           }
          ]
         },
         {
          "anyOf": [
           {
            "type": "string",
            "pattern": "^0?[0-7]{3}$"
           },
           {
            "type": "string",
            "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
           }
          ]
         }
        ]
       },
       "content": {
        "type": "string",
        "maxLength": 1000000
       }
      },
      "required": [
       "path",
       "content"
      ],
      "additionalProperties": false
     },
     "__schema68": {
      "type": "string"
     },
     "__schema69": {
      "default": [],
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "ends": {
         "$ref": "#/$defs/__schema70"
        },
        "mtu": {
         "$ref": "#/$defs/__schema72"
        },
        "builtBy": {
         "$ref": "#/$defs/__schema38"
        }
       },
       "required": [
        "ends"
       ],
       "additionalProperties": false,
       "description": "A veth pair"
      }
     },
     "__schema70": {
      "type": "array",
      "prefixItems": [
       {
        "$ref": "#/$defs/__schema71"
       },
       {
        "$ref": "#/$defs/__schema71"
       }
      ],
      "items": false,
      "minItems": 2,
      "maxItems": 2
     },
     "__schema71": {
      "type": "object",
      "properties": {
       "host": {
        "$ref": "#/$defs/__schema21"
       },
       "pod": {
        "$ref": "#/$defs/__schema21"
       },
       "interface": {
        "$ref": "#/$defs/__schema31"
       },
       "mac": {
        "$ref": "#/$defs/__schema33"
       },
       "mtu": {
        "$ref": "#/$defs/__schema35"
       },
       "up": {
        "anyOf": [
         {
          "default": true,
          "type": "boolean"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "addresses": {
        "default": [],
        "type": "array",
        "items": {
         "$ref": "#/$defs/__schema28"
        }
       },
       "bridge": {
        "$ref": "#/$defs/__schema40"
       },
       "port": {
        "$ref": "#/$defs/__schema41"
       }
      },
      "required": [
       "host",
       "interface"
      ],
      "additionalProperties": false
     },
     "__schema72": {
      "$ref": "#/$defs/__schema35"
     },
     "__schema73": {
      "default": [],
      "description": "Checks that this topology breaks on purpose",
      "$ref": "#/$defs/__schema74"
     },
     "__schema74": {
      "type": "array",
      "items": {
       "anyOf": [
        {
         "type": "string",
         "enum": [
          "duplicate-address",
          "overlapping-subnets"
         ]
        },
        {
         "type": "string",
         "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
        }
       ]
      }
     },
     "__schema75": {
      "default": [],
      "description": "Run once, in order, after the topology is built and before the learner gets in; again after a reset (of a host: its own steps). For planted faults: a repair does not undo it, and drift does not show it",
      "$ref": "#/$defs/__schema76"
     },
     "__schema76": {
      "maxItems": 50,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema77"
      }
     },
     "__schema77": {
      "type": "object",
      "properties": {
       "on": {
        "$ref": "#/$defs/__schema78"
       },
       "run": {
        "type": "string",
        "minLength": 1,
        "maxLength": 20000
       }
      },
      "required": [
       "on",
       "run"
      ],
      "additionalProperties": false
     },
     "__schema78": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?(?:\\/[A-Za-z0-9][A-Za-z0-9._-]{0,62}(?:\\/[A-Za-z0-9][A-Za-z0-9._-]{0,62})?)?$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema79": {
      "description": "Must hold before the learner gets in",
      "$ref": "#/$defs/__schema80"
     },
     "__schema80": {
      "type": "object",
      "properties": {
       "checks": {
        "minItems": 1,
        "maxItems": 20,
        "type": "array",
        "items": {
         "$ref": "#/$defs/__schema81"
        }
       },
       "withinMs": {
        "anyOf": [
         {
          "default": 10000,
          "type": "integer",
          "minimum": 100,
          "maximum": 60000
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      },
      "required": [
       "checks"
      ],
      "additionalProperties": false
     },
     "__schema81": {
      "oneOf": [
       {
        "$ref": "#/$defs/__schema82"
       },
       {
        "$ref": "#/$defs/__schema93"
       }
      ]
     },
     "__schema82": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "address"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "$ref": "#/$defs/__schema90"
       },
       "address": {
        "$ref": "#/$defs/__schema91"
       },
       "only": {
        "default": false,
        "description": "No other address of that family on the interface",
        "$ref": "#/$defs/__schema92"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema83": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^[a-z0-9][a-z0-9-]{0,39}$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema84": {
      "anyOf": [
       {
        "default": 1,
        "type": "number",
        "exclusiveMinimum": 0,
        "maximum": 100
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema85": {
      "$ref": "#/$defs/__schema5"
     },
     "__schema86": {
      "default": false,
      "description": "The check passes when what it says is not so",
      "$ref": "#/$defs/__schema87"
     },
     "__schema87": {
      "anyOf": [
       {
        "type": "boolean"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema88": {
      "description": "Try again for this long before it counts as failed",
      "$ref": "#/$defs/__schema89"
     },
     "__schema89": {
      "type": "object",
      "properties": {
       "forMs": {
        "anyOf": [
         {
          "type": "integer",
          "minimum": 100,
          "maximum": 30000
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "everyMs": {
        "anyOf": [
         {
          "default": 250,
          "type": "integer",
          "minimum": 50,
          "maximum": 5000
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      },
      "required": [
       "forMs"
      ],
      "additionalProperties": false
     },
     "__schema90": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?(?:\\/[A-Za-z0-9][A-Za-z0-9._-]{0,62}(?:\\/[A-Za-z0-9][A-Za-z0-9._-]{0,62})?)?:[A-Za-z0-9][A-Za-z0-9._-]{0,14}$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema91": {
      "anyOf": [
       {
        "anyOf": [
         {
          "type": "string",
          "format": "cidrv4",
          "pattern": "^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\/([0-9]|[1-2][0-9]|3[0-2])$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       {
        "anyOf": [
         {
          "type": "string",
          "format": "cidrv6",
          "pattern": "^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      ]
     },
     "__schema92": {
      "anyOf": [
       {
        "type": "boolean"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema93": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "link"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "$ref": "#/$defs/__schema90"
       },
       "up": {
        "anyOf": [
         {
          "type": "boolean"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "carrier": {
        "anyOf": [
         {
          "type": "boolean"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "type": {
        "anyOf": [
         {
          "type": "string",
          "enum": [
           "veth",
           "bridge"
          ]
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "mtu": {
        "anyOf": [
         {
          "type": "integer",
          "minimum": -9007199254740991,
          "maximum": 9007199254740991
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "mac": {
        "$ref": "#/$defs/__schema94"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema94": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^[0-9a-f]{2}(:[0-9a-f]{2}){5}$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema95": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "peer"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "$ref": "#/$defs/__schema90"
       },
       "in": {
        "description": "The namespace that the other end of the veth pair is in",
        "$ref": "#/$defs/__schema78"
       },
       "interface": {
        "description": "Its name there, where it matters",
        "$ref": "#/$defs/__schema96"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema96": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema97": {
      "type": "object",
      "properties": {
       "kind": {
        "$ref": "#/$defs/__schema98"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "$ref": "#/$defs/__schema78"
       },
       "bridge": {
        "$ref": "#/$defs/__schema96"
       },
       "port": {
        "$ref": "#/$defs/__schema99"
       },
       "portOf": {
        "$ref": "#/$defs/__schema100"
       },
       "isolated": {
        "$ref": "#/$defs/__schema101"
       },
       "hairpin": {
        "$ref": "#/$defs/__schema102"
       },
       "learning": {
        "$ref": "#/$defs/__schema103"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema98": {
      "type": "string",
      "const": "bridge-port"
     },
     "__schema99": {
      "description": "The port by name",
      "$ref": "#/$defs/__schema96"
     },
     "__schema100": {
      "description": "The port as the other end of this interface, whatever its name",
      "$ref": "#/$defs/__schema90"
     },
     "__schema101": {
      "anyOf": [
       {
        "type": "boolean"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema102": {
      "anyOf": [
       {
        "type": "boolean"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema103": {
      "anyOf": [
       {
        "type": "boolean"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema104": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "route"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "$ref": "#/$defs/__schema78"
       },
       "to": {
        "anyOf": [
         {
          "type": "string",
          "const": "default"
         },
         {
          "$ref": "#/$defs/__schema91"
         }
        ]
       },
       "via": {
        "$ref": "#/$defs/__schema105"
       },
       "interface": {
        "$ref": "#/$defs/__schema96"
       },
       "table": {
        "anyOf": [
         {
          "default": 254,
          "type": "integer",
          "minimum": 1,
          "maximum": 9007199254740991
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema105": {
      "anyOf": [
       {
        "anyOf": [
         {
          "type": "string",
          "format": "ipv4",
          "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       {
        "anyOf": [
         {
          "type": "string",
          "format": "ipv6",
          "pattern": "^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      ]
     },
     "__schema106": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "neighbour"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "$ref": "#/$defs/__schema78"
       },
       "address": {
        "$ref": "#/$defs/__schema105"
       },
       "mac": {
        "$ref": "#/$defs/__schema94"
       },
       "state": {
        "type": "array",
        "items": {
         "type": "string"
        }
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema107": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "sysctl"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "$ref": "#/$defs/__schema78"
       },
       "key": {
        "anyOf": [
         {
          "type": "string",
          "pattern": "^net\\.[A-Za-z0-9_./@-]+$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "value": {
        "anyOf": [
         {
          "type": "string"
         },
         {
          "anyOf": [
           {
            "type": "integer",
            "minimum": -9007199254740991,
            "maximum": 9007199254740991
           },
           {
            "type": "string",
            "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
           }
          ]
         }
        ]
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema108": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "namespace"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "description": "The pod or host that must be there",
        "$ref": "#/$defs/__schema78"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema109": {
      "type": "object",
      "properties": {
       "kind": {
        "$ref": "#/$defs/__schema110"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "$ref": "#/$defs/__schema78"
       },
       "name": {
        "$ref": "#/$defs/__schema111"
       },
       "argv": {
        "$ref": "#/$defs/__schema113"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema110": {
      "type": "string",
      "const": "process"
     },
     "__schema111": {
      "description": "A process of the topology, by its name",
      "$ref": "#/$defs/__schema112"
     },
     "__schema112": {
      "type": "string",
      "minLength": 1
     },
     "__schema113": {
      "description": "Or any process whose command line, joined by spaces, has this text in it",
      "$ref": "#/$defs/__schema114"
     },
     "__schema114": {
      "type": "string",
      "minLength": 1
     },
     "__schema115": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "file"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "$ref": "#/$defs/__schema78"
       },
       "path": {
        "anyOf": [
         {
          "type": "string",
          "maxLength": 500,
          "pattern": "^\\/[^\\0]*$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "contains": {
        "type": "string",
        "minLength": 1
       },
       "mode": {
        "anyOf": [
         {
          "type": "string",
          "pattern": "^0?[0-7]{3,4}$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema116": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "mtu"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "from": {
        "$ref": "#/$defs/__schema78"
       },
       "to": {
        "$ref": "#/$defs/__schema78"
       },
       "address": {
        "anyOf": [
         {
          "type": "string",
          "format": "ipv4",
          "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "largest": {
        "anyOf": [
         {
          "type": "integer",
          "minimum": 100,
          "maximum": 9000,
          "description": "Bytes of the largest IPv4 packet, header included, that arrives without being fragmented; one more does not"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema117": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "listen"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "$ref": "#/$defs/__schema78"
       },
       "protocol": {
        "anyOf": [
         {
          "default": "tcp",
          "type": "string",
          "enum": [
           "tcp",
           "udp"
          ]
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "port": {
        "$ref": "#/$defs/__schema118"
       },
       "address": {
        "$ref": "#/$defs/__schema105"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema118": {
      "anyOf": [
       {
        "type": "integer",
        "minimum": 1,
        "maximum": 65535
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema119": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "reach"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "from": {
        "$ref": "#/$defs/__schema78"
       },
       "to": {
        "$ref": "#/$defs/__schema120"
       },
       "address": {
        "$ref": "#/$defs/__schema121"
       },
       "protocol": {
        "$ref": "#/$defs/__schema122"
       },
       "port": {
        "$ref": "#/$defs/__schema123"
       },
       "timeoutMs": {
        "$ref": "#/$defs/__schema124"
       },
       "nat": {
        "description": "false: the receiver must see the sender's own address",
        "$ref": "#/$defs/__schema125"
       },
       "seenFrom": {
        "description": "The source address that the receiver must see",
        "$ref": "#/$defs/__schema126"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema120": {
      "description": "Where our receiver listens",
      "$ref": "#/$defs/__schema78"
     },
     "__schema121": {
      "anyOf": [
       {
        "type": "string",
        "format": "ipv4",
        "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$",
        "description": "The destination address of the packet"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema122": {
      "anyOf": [
       {
        "default": "icmp",
        "type": "string",
        "enum": [
         "icmp",
         "tcp"
        ]
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema123": {
      "description": "A port that the receiver must have; one drawn at random when absent",
      "$ref": "#/$defs/__schema118"
     },
     "__schema124": {
      "anyOf": [
       {
        "type": "integer",
        "minimum": 100,
        "maximum": 10000
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema125": {
      "type": "boolean",
      "const": false
     },
     "__schema126": {
      "anyOf": [
       {
        "type": "string",
        "format": "ipv4",
        "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema127": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "no-reach"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "from": {
        "$ref": "#/$defs/__schema78"
       },
       "to": {
        "$ref": "#/$defs/__schema120"
       },
       "address": {
        "$ref": "#/$defs/__schema121"
       },
       "protocol": {
        "$ref": "#/$defs/__schema122"
       },
       "port": {
        "$ref": "#/$defs/__schema123"
       },
       "timeoutMs": {
        "$ref": "#/$defs/__schema124"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema128": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "ttl"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "from": {
        "$ref": "#/$defs/__schema78"
       },
       "to": {
        "$ref": "#/$defs/__schema120"
       },
       "address": {
        "$ref": "#/$defs/__schema121"
       },
       "protocol": {
        "$ref": "#/$defs/__schema122"
       },
       "port": {
        "$ref": "#/$defs/__schema123"
       },
       "timeoutMs": {
        "$ref": "#/$defs/__schema124"
       },
       "hops": {
        "anyOf": [
         {
          "type": "integer",
          "minimum": 0,
          "maximum": 30,
          "description": "How many routers take one off the TTL"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema129": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "packet"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "at": {
        "description": "Where we listen, on a packet socket",
        "$ref": "#/$defs/__schema90"
       },
       "send": {
        "type": "object",
        "properties": {
         "from": {
          "$ref": "#/$defs/__schema78"
         },
         "to": {
          "$ref": "#/$defs/__schema120"
         },
         "address": {
          "$ref": "#/$defs/__schema121"
         },
         "protocol": {
          "$ref": "#/$defs/__schema122"
         },
         "port": {
          "$ref": "#/$defs/__schema123"
         },
         "timeoutMs": {
          "$ref": "#/$defs/__schema124"
         }
        },
        "required": [
         "from",
         "to"
        ],
        "additionalProperties": false
       },
       "source": {
        "anyOf": [
         {
          "type": "string",
          "format": "ipv4",
          "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "destination": {
        "anyOf": [
         {
          "type": "string",
          "format": "ipv4",
          "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "ttlDrop": {
        "anyOf": [
         {
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "sourceMacOf": {
        "description": "The frame must carry this interface's MAC as source",
        "$ref": "#/$defs/__schema90"
       },
       "destinationMacOf": {
        "$ref": "#/$defs/__schema90"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema130": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "http"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "$ref": "#/$defs/__schema78"
       },
       "url": {
        "anyOf": [
         {
          "type": "string",
          "format": "uri"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "status": {
        "anyOf": [
         {
          "default": 200,
          "type": "integer",
          "minimum": -9007199254740991,
          "maximum": 9007199254740991
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "contains": {
        "type": "string"
       },
       "headers": {
        "default": {},
        "type": "object",
        "propertyNames": {
         "type": "string"
        },
        "additionalProperties": {
         "type": "string"
        }
       },
       "timeoutMs": {
        "anyOf": [
         {
          "default": 2000,
          "type": "integer",
          "minimum": 100,
          "maximum": 10000
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema131": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "dns"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "$ref": "#/$defs/__schema78"
       },
       "server": {
        "$ref": "#/$defs/__schema105"
       },
       "name": {
        "type": "string",
        "minLength": 1
       },
       "type": {
        "anyOf": [
         {
          "default": "A",
          "type": "string",
          "enum": [
           "A",
           "AAAA"
          ]
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "answers": {
        "type": "array",
        "items": {
         "$ref": "#/$defs/__schema132"
        },
        "description": "All of them, in any order"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema132": {
      "type": "string"
     },
     "__schema133": {
      "type": "object",
      "properties": {
       "kind": {
        "$ref": "#/$defs/__schema134"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "from": {
        "$ref": "#/$defs/__schema78"
       },
       "address": {
        "$ref": "#/$defs/__schema135"
       },
       "port": {
        "$ref": "#/$defs/__schema136"
       },
       "backends": {
        "$ref": "#/$defs/__schema137"
       },
       "backendPort": {
        "$ref": "#/$defs/__schema138"
       },
       "shares": {
        "$ref": "#/$defs/__schema139"
       },
       "connections": {
        "$ref": "#/$defs/__schema141"
       },
       "seenFrom": {
        "$ref": "#/$defs/__schema143"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema134": {
      "type": "string",
      "const": "distribution"
     },
     "__schema135": {
      "anyOf": [
       {
        "type": "string",
        "format": "ipv4",
        "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema136": {
      "description": "A TCP port that all backends answer behind this address",
      "$ref": "#/$defs/__schema118"
     },
     "__schema137": {
      "minItems": 1,
      "maxItems": 16,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema90"
      },
      "description": "Where the connections come in, such as node1/web-1:eth0"
     },
     "__schema138": {
      "description": "Count only what comes in for this port there: at a node that passes connections on, those that others passed on do not count",
      "$ref": "#/$defs/__schema118"
     },
     "__schema139": {
      "description": "One for each backend, in proportion; equal when absent",
      "$ref": "#/$defs/__schema140"
     },
     "__schema140": {
      "type": "array",
      "items": {
       "anyOf": [
        {
         "type": "number",
         "exclusiveMinimum": 0
        },
        {
         "type": "string",
         "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
        }
       ]
      }
     },
     "__schema141": {
      "default": 1500,
      "description": "Rounded up to a multiple of 250; 1500 tell 1/3 from 2/9 and 4/9",
      "$ref": "#/$defs/__schema142"
     },
     "__schema142": {
      "anyOf": [
       {
        "type": "integer",
        "minimum": 20,
        "maximum": 4000
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema143": {
      "description": "The source address that all backends must see, or one for each",
      "$ref": "#/$defs/__schema144"
     },
     "__schema144": {
      "anyOf": [
       {
        "anyOf": [
         {
          "type": "string",
          "format": "ipv4",
          "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       {
        "type": "array",
        "items": {
         "anyOf": [
          {
           "type": "string",
           "format": "ipv4",
           "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
          },
          {
           "type": "string",
           "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
          }
         ]
        }
       }
      ]
     },
     "__schema145": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "conntrack"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "description": "Whose table is read",
        "$ref": "#/$defs/__schema78"
       },
       "from": {
        "description": "Where our TCP connection begins",
        "$ref": "#/$defs/__schema78"
       },
       "address": {
        "anyOf": [
         {
          "type": "string",
          "format": "ipv4",
          "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "port": {
        "$ref": "#/$defs/__schema118"
       },
       "repliesFrom": {
        "description": "One of these is to answer: the backends",
        "$ref": "#/$defs/__schema146"
       },
       "repliesFromPort": {
        "$ref": "#/$defs/__schema118"
       },
       "repliesTo": {
        "description": "Whom the answers are sent to: the source address after NAT",
        "$ref": "#/$defs/__schema148"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema146": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema147"
      }
     },
     "__schema147": {
      "anyOf": [
       {
        "type": "string",
        "format": "ipv4",
        "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema148": {
      "anyOf": [
       {
        "type": "string",
        "format": "ipv4",
        "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema149": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "proxied"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "from": {
        "$ref": "#/$defs/__schema78"
       },
       "address": {
        "anyOf": [
         {
          "type": "string",
          "format": "ipv4",
          "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$",
          "description": "Where the proxy listens"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "port": {
        "default": 80,
        "$ref": "#/$defs/__schema118"
       },
       "host": {
        "anyOf": [
         {
          "type": "string",
          "pattern": "^[A-Za-z0-9.-]{1,100}$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "path": {
        "anyOf": [
         {
          "default": "/",
          "type": "string",
          "pattern": "^\\/[A-Za-z0-9/._-]{0,200}$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "headers": {
        "default": {},
        "type": "object",
        "propertyNames": {
         "$ref": "#/$defs/__schema150"
        },
        "additionalProperties": {
         "$ref": "#/$defs/__schema151"
        }
       },
       "requests": {
        "anyOf": [
         {
          "default": 1,
          "type": "integer",
          "minimum": 1,
          "maximum": 32
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "backends": {
        "minItems": 1,
        "maxItems": 8,
        "type": "array",
        "items": {
         "$ref": "#/$defs/__schema90"
        },
        "description": "Where the requests may come in, such as node2/cart:eth0"
       },
       "backendPort": {
        "$ref": "#/$defs/__schema118"
       },
       "each": {
        "default": false,
        "description": "Each backend must get at least one of them; by turns or by chance, so let no other check use the same backends",
        "$ref": "#/$defs/__schema152"
       },
       "sees": {
        "default": {
         "headers": {}
        },
        "description": "What a backend must see",
        "$ref": "#/$defs/__schema153"
       },
       "timeoutMs": {
        "anyOf": [
         {
          "default": 2000,
          "type": "integer",
          "minimum": 100,
          "maximum": 10000
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema150": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^[A-Za-z0-9-]{1,60}$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema151": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^[\\x20-\\x7e]{0,200}$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema152": {
      "anyOf": [
       {
        "type": "boolean"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema153": {
      "type": "object",
      "properties": {
       "path": {
        "type": "string"
       },
       "source": {
        "anyOf": [
         {
          "type": "string",
          "format": "ipv4",
          "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "headers": {
        "default": {},
        "type": "object",
        "propertyNames": {
         "$ref": "#/$defs/__schema150"
        },
        "additionalProperties": {
         "$ref": "#/$defs/__schema151"
        }
       }
      },
      "additionalProperties": false
     },
     "__schema154": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "quiz"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "quiz": {
        "$ref": "#/$defs/__schema83"
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema155": {
      "type": "object",
      "properties": {
       "kind": {
        "type": "string",
        "const": "script"
       },
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "weight": {
        "$ref": "#/$defs/__schema84"
       },
       "why": {
        "$ref": "#/$defs/__schema85"
       },
       "not": {
        "$ref": "#/$defs/__schema86"
       },
       "retry": {
        "$ref": "#/$defs/__schema88"
       },
       "on": {
        "$ref": "#/$defs/__schema78"
       },
       "language": {
        "anyOf": [
         {
          "default": "sh",
          "type": "string",
          "enum": [
           "sh",
           "python"
          ]
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "script": {
        "type": "string",
        "minLength": 1,
        "maxLength": 50000
       },
       "expected": {
        "description": "What exit code 0 means",
        "$ref": "#/$defs/__schema5"
       },
       "timeoutMs": {
        "anyOf": [
         {
          "default": 10000,
          "type": "integer",
          "minimum": 100,
          "maximum": 10000
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      },
      "required": [
       "kind",
       "id"
      ],
      "additionalProperties": false
     },
     "__schema156": {
      "default": {},
      "description": "Place or interface of the lab to its name in a cluster",
      "$ref": "#/$defs/__schema157"
     },
     "__schema157": {
      "type": "object",
      "propertyNames": {
       "type": "string"
      },
      "additionalProperties": {
       "type": "string"
      }
     },
     "__schema158": {
      "minItems": 1,
      "maxItems": 30,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema159"
      }
     },
     "__schema159": {
      "type": "object",
      "properties": {
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "title": {
        "$ref": "#/$defs/__schema5"
       },
       "needs": {
        "default": [],
        "type": "array",
        "items": {
         "$ref": "#/$defs/__schema83"
        }
       },
       "points": {
        "anyOf": [
         {
          "type": "number",
          "exclusiveMinimum": 0,
          "maximum": 1000
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "checks": {
        "minItems": 1,
        "maxItems": 60,
        "type": "array",
        "items": {
         "$ref": "#/$defs/__schema160"
        }
       },
       "hints": {
        "default": [],
        "maxItems": 10,
        "type": "array",
        "items": {
         "$ref": "#/$defs/__schema172"
        }
       },
       "solution": {
        "minItems": 1,
        "type": "array",
        "items": {
         "$ref": "#/$defs/__schema77"
        }
       },
       "solutionAnswers": {
        "default": {},
        "description": "Quiz to the ids of the right options",
        "$ref": "#/$defs/__schema174"
       },
       "fault": {
        "description": "Done to the lab, behind the learner's back, when the tasks that this one needs are passed; again after a reset. What is to be found from the start belongs into `setup`",
        "$ref": "#/$defs/__schema175"
       },
       "explanation": {
        "$ref": "#/$defs/__schema5"
       },
       "fresh": {
        "default": {},
        "description": "Checks that fail before anything is done, and a text that their evidence must hold",
        "$ref": "#/$defs/__schema176"
       },
       "wrong": {
        "default": [],
        "type": "array",
        "items": {
         "type": "object",
         "properties": {
          "id": {
           "$ref": "#/$defs/__schema83"
          },
          "about": {
           "type": "string",
           "minLength": 1
          },
          "afterSolution": {
           "default": false,
           "description": "On top of the solution instead of in its place",
           "$ref": "#/$defs/__schema177"
          },
          "steps": {
           "minItems": 1,
           "type": "array",
           "items": {
            "$ref": "#/$defs/__schema77"
           }
          },
          "answers": {
           "default": {},
           "type": "object",
           "propertyNames": {
            "type": "string"
           },
           "additionalProperties": {
            "type": "array",
            "items": {
             "type": "string"
            }
           }
          },
          "fails": {
           "type": "object",
           "propertyNames": {
            "$ref": "#/$defs/__schema83"
           },
           "additionalProperties": {
            "$ref": "#/$defs/__schema178"
           },
           "description": "Check to a text that its evidence must hold"
          }
         },
         "required": [
          "id",
          "about"
         ],
         "additionalProperties": false
        }
       }
      },
      "required": [
       "id",
       "title"
      ],
      "additionalProperties": false
     },
     "__schema160": {
      "oneOf": [
       {
        "$ref": "#/$defs/__schema82"
       },
       {
        "$ref": "#/$defs/__schema93"
       }
      ]
     },
     "__schema161": {
      "type": "object",
      "properties": {
       "on": {
        "$ref": "#/$defs/__schema78"
       },
       "run": {
        "$ref": "#/$defs/__schema162"
       },
       "language": {
        "$ref": "#/$defs/__schema163"
       },
       "as": {
        "$ref": "#/$defs/__schema165"
       },
       "timeoutMs": {
        "$ref": "#/$defs/__schema167"
       }
      },
      "required": [
       "on",
       "run"
      ],
      "additionalProperties": false,
      "description": "Must end with exit code 0 by itself; otherwise the check could not be made"
     },
     "__schema162": {
      "type": "string",
      "minLength": 1,
      "maxLength": 20000
     },
     "__schema163": {
      "default": "sh",
      "description": "sh stops at the first line that fails",
      "$ref": "#/$defs/__schema164"
     },
     "__schema164": {
      "anyOf": [
       {
        "type": "string",
        "enum": [
         "sh",
         "python"
        ]
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema165": {
      "default": "checker",
      "description": "checker: the image's own files, in the network namespace only. learner: as root on the host, for what needs its files (ip netns, processes)",
      "$ref": "#/$defs/__schema166"
     },
     "__schema166": {
      "anyOf": [
       {
        "type": "string",
        "enum": [
         "checker",
         "learner"
        ]
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema167": {
      "anyOf": [
       {
        "default": 5000,
        "type": "integer",
        "minimum": 100,
        "maximum": 15000
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema168": {
      "minItems": 1,
      "maxItems": 20,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema81"
      }
     },
     "__schema169": {
      "anyOf": [
       {
        "default": "in",
        "type": "string",
        "enum": [
         "in",
         "out"
        ]
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema170": {
      "anyOf": [
       {
        "default": "request",
        "type": "string",
        "enum": [
         "request",
         "reply"
        ]
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema171": {
      "anyOf": [
       {
        "type": "string",
        "enum": [
         "source",
         "destination"
        ]
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema172": {
      "type": "object",
      "properties": {
       "text": {
        "$ref": "#/$defs/__schema5"
       },
       "cost": {
        "anyOf": [
         {
          "type": "number",
          "minimum": 0,
          "description": "Points"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "afterAttempts": {
        "default": 0,
        "description": "Not before this many attempts",
        "$ref": "#/$defs/__schema173"
       }
      },
      "required": [
       "text",
       "cost"
      ],
      "additionalProperties": false
     },
     "__schema173": {
      "anyOf": [
       {
        "type": "integer",
        "minimum": 0,
        "maximum": 9007199254740991
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema174": {
      "type": "object",
      "propertyNames": {
       "type": "string"
      },
      "additionalProperties": {
       "type": "array",
       "items": {
        "type": "string"
       }
      }
     },
     "__schema175": {
      "minItems": 1,
      "maxItems": 20,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema77"
      }
     },
     "__schema176": {
      "type": "object",
      "propertyNames": {
       "$ref": "#/$defs/__schema83"
      },
      "additionalProperties": {
       "type": "string"
      }
     },
     "__schema177": {
      "anyOf": [
       {
        "type": "boolean"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema178": {
      "type": "string"
     },
     "__schema179": {
      "default": [],
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "id": {
         "$ref": "#/$defs/__schema83"
        },
        "question": {
         "$ref": "#/$defs/__schema5"
        },
        "options": {
         "$ref": "#/$defs/__schema180"
        },
        "explanation": {
         "$ref": "#/$defs/__schema5"
        }
       },
       "required": [
        "id",
        "question"
       ],
       "additionalProperties": false
      }
     },
     "__schema180": {
      "minItems": 2,
      "maxItems": 8,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema181"
      }
     },
     "__schema181": {
      "type": "object",
      "properties": {
       "id": {
        "$ref": "#/$defs/__schema83"
       },
       "text": {
        "$ref": "#/$defs/__schema5"
       },
       "right": {
        "anyOf": [
         {
          "default": false,
          "type": "boolean"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       }
      },
      "required": [
       "id",
       "text"
      ],
      "additionalProperties": false
     },
     "__schema182": {
      "default": [],
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "id": {
         "$ref": "#/$defs/__schema83"
        },
        "title": {
         "$ref": "#/$defs/__schema5"
        },
        "filter": {
         "default": "",
         "type": "string"
        },
        "points": {
         "minItems": 1,
         "type": "array",
         "items": {
          "$ref": "#/$defs/__schema90"
         }
        }
       },
       "required": [
        "id",
        "title"
       ],
       "additionalProperties": false
      }
     },
     "__schema183": {
      "default": [],
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "id": {
         "$ref": "#/$defs/__schema83"
        },
        "title": {
         "$ref": "#/$defs/__schema5"
        },
        "from": {
         "$ref": "#/$defs/__schema78"
        },
        "to": {
         "$ref": "#/$defs/__schema78"
        },
        "address": {
         "anyOf": [
          {
           "type": "string",
           "format": "ipv4",
           "pattern": "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$"
          },
          {
           "type": "string",
           "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
          }
         ]
        },
        "protocol": {
         "anyOf": [
          {
           "default": "icmp",
           "type": "string",
           "enum": [
            "icmp",
            "tcp"
           ]
          },
          {
           "type": "string",
           "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
          }
         ]
        },
        "port": {
         "anyOf": [
          {
           "type": "integer",
           "minimum": 1,
           "maximum": 65535
          },
          {
           "type": "string",
           "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
          }
         ]
        },
        "httpHost": {
         "description": "Host header of an HTTP walk; the address when absent",
         "$ref": "#/$defs/__schema184"
        },
        "httpPath": {
         "anyOf": [
          {
           "type": "string",
           "pattern": "^\\/[\\x21-\\x7e]{0,200}$"
          },
          {
           "type": "string",
           "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
          }
         ]
        },
        "dnsName": {
         "description": "The name that a DNS walk asks for",
         "$ref": "#/$defs/__schema184"
        }
       },
       "required": [
        "id",
        "title"
       ],
       "additionalProperties": false
      }
     },
     "__schema184": {
      "anyOf": [
       {
        "type": "string",
        "pattern": "^[A-Za-z0-9._-]{1,200}$"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema185": {
      "default": {},
      "type": "object",
      "properties": {
       "minutes": {
        "description": "How long a session lasts, in place of the service's setting",
        "$ref": "#/$defs/__schema186"
       }
      },
      "additionalProperties": false
     },
     "__schema186": {
      "anyOf": [
       {
        "type": "integer",
        "minimum": 5,
        "maximum": 480
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema187": {
      "default": {
       "passPercent": 100,
       "hintPenaltyMaxPercent": 50,
       "exam": false
      },
      "type": "object",
      "properties": {
       "passPercent": {
        "anyOf": [
         {
          "default": 100,
          "type": "number",
          "minimum": 1,
          "maximum": 100
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "hintPenaltyMaxPercent": {
        "default": 50,
        "description": "Hints never take more of a task's points",
        "$ref": "#/$defs/__schema188"
       },
       "attempts": {
        "description": "At most so many per task; no limit when absent",
        "$ref": "#/$defs/__schema189"
       },
       "late": {
        "description": "What an assignment of this lab takes off when it is handed in late; the assignment sets the due time, and may override this",
        "$ref": "#/$defs/__schema190"
       },
       "exam": {
        "default": false,
        "description": "No hints, no solutions",
        "$ref": "#/$defs/__schema193"
       }
      },
      "additionalProperties": false
     },
     "__schema188": {
      "anyOf": [
       {
        "type": "number",
        "minimum": 0,
        "maximum": 100
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema189": {
      "anyOf": [
       {
        "type": "integer",
        "minimum": 1,
        "maximum": 1000
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema190": {
      "type": "object",
      "properties": {
       "graceMinutes": {
        "default": 0,
        "description": "After the due time, without loss",
        "$ref": "#/$defs/__schema191"
       },
       "percentPerDay": {
        "anyOf": [
         {
          "type": "number",
          "minimum": 0,
          "maximum": 100,
          "description": "Of the points, for each day that has begun"
         },
         {
          "type": "string",
          "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
         }
        ]
       },
       "maxPercent": {
        "default": 100,
        "description": "Lateness never takes more",
        "$ref": "#/$defs/__schema192"
       }
      },
      "required": [
       "percentPerDay"
      ],
      "additionalProperties": false
     },
     "__schema191": {
      "anyOf": [
       {
        "type": "integer",
        "minimum": 0,
        "maximum": 10080
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema192": {
      "anyOf": [
       {
        "type": "number",
        "minimum": 0,
        "maximum": 100
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     },
     "__schema193": {
      "anyOf": [
       {
        "type": "boolean"
       },
       {
        "type": "string",
        "pattern": "\\$\\{[a-z][A-Za-z0-9]*\\}"
       }
      ]
     }
    }
   }
  }
 },
 "getLedger": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   },
   "query": {
    "limit": 10
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "assignmentId": "019b7c00-0000-7000-8000-000000000006",
      "userId": "019b7c00-0000-7000-8000-000000000014",
      "ours": {
       "version": 1,
       "score": 2.31,
       "maxScore": 100,
       "updatedAt": "2026-11-29T09:56:55.225Z"
      },
      "theirs": []
     }
    ],
    "nextCursor": null
   }
  }
 },
 "getLive": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "status": "alive"
   }
  }
 },
 "getLtiChoices": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000005"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "acceptMultiple": true,
    "labs": [
     {
      "slug": "bridge",
      "title": "The Linux bridge",
      "summary": "Join three pods with a bridge, watch it learn and flood, find out why one pod overhears the others, and who answers ARP.",
      "minutes": 40,
      "maxScore": 100,
      "tasks": [
       {
        "id": "build",
        "title": "A bridge with three ports",
        "maxScore": 30
       },
       {
        "id": "overheard",
        "title": "Why does pod6 hear what is meant for pod5?",
        "maxScore": 35
       }
      ]
     },
     {
      "slug": "broken-cluster",
      "title": "Exam: the broken cluster",
      "summary": "Four tickets, each with a cause that differs from learner to learner. Repair what is broken, and break nothing else.",
      "minutes": 60,
      "maxScore": 100,
      "tasks": [
       {
        "id": "probe",
        "title": "Ticket 1: cache is killed by its probe",
        "maxScore": 25
       },
       {
        "id": "across",
        "title": "Ticket 2: the nodes' pods don't reach each other",
        "maxScore": 25
       }
      ]
     }
    ]
   }
  }
 },
 "getLtiKeySet": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "keys": [
     {
      "kty": "RSA",
      "n": "EXAMPLE00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000009",
      "e": "AQAB",
      "kid": "019b7c00-0000-7000-8000-000000000021",
      "alg": "RS256",
      "use": "sig"
     }
    ]
   }
  }
 },
 "getLtiLedger": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000022"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": []
   }
  }
 },
 "getLtiPlatform": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000001"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000001",
    "name": "Moodle of the faculty",
    "issuer": "https://moodle.example.org",
    "clientId": "x1Y2z3",
    "authUrl": "https://moodle.example.org/mod/lti/auth.php",
    "tokenUrl": "https://moodle.example.org/mod/lti/token.php",
    "tokenAudience": null,
    "jwksUrl": "https://moodle.example.org/mod/lti/certs.php",
    "family": "moodle",
    "frameOrigins": [],
    "acceptDeployments": false,
    "createdAt": "2026-11-29T09:57:03.472Z",
    "disabledAt": null,
    "version": 1,
    "deployments": [
     {
      "id": "019b7c00-0000-7000-8000-000000000003",
      "deploymentId": "1",
      "createdAt": "2026-11-29T09:57:03.472Z"
     }
    ]
   }
  }
 },
 "getMe": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000023",
    "email": "learner@demo.example",
    "name": "Demo Learner",
    "role": "learner"
   }
  }
 },
 "getPacket": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "captureId": "019b7c00-0000-7000-8000-000000000016",
    "number": "1"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "number": 1,
    "timeNs": "1795827413222140593",
    "interface": "node1:cni0",
    "direction": "in",
    "length": 98,
    "capturedLength": 98,
    "protocol": "ICMP",
    "source": "10.244.113.183",
    "destination": "10.244.113.1",
    "info": "Echo (ping) request id=0x0023, seq=1/256, ttl=64",
    "layers": [
     {
      "protocol": "Ethernet",
      "title": "Ethernet, 02:01:00:03:00:01 → 02:01:00:00:00:01",
      "offset": 0,
      "length": 14,
      "fields": [
       {
        "name": "Destination",
        "filterName": "eth.dst",
        "value": "02:01:00:00:00:01",
        "offset": 0,
        "length": 6
       },
       {
        "name": "Source",
        "filterName": "eth.src",
        "value": "02:01:00:03:00:01",
        "offset": 6,
        "length": 6
       }
      ]
     },
     {
      "protocol": "IPv4",
      "title": "Internet protocol 4, 10.244.113.183 → 10.244.113.1",
      "offset": 14,
      "length": 20,
      "fields": [
       {
        "name": "Version",
        "filterName": "ip.version",
        "value": 4,
        "offset": 14,
        "length": 1
       },
       {
        "name": "Header length",
        "filterName": "ip.hdr_len",
        "value": 20,
        "offset": 14,
        "length": 1
       }
      ]
     }
    ],
    "hex": "EXAMPLE000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010"
   }
  }
 },
 "getReady": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "status": "ready",
    "checks": [
     {
      "name": "database",
      "ok": true,
      "detail": null
     },
     {
      "name": "engine",
      "ok": true,
      "detail": null
     }
    ]
   }
  }
 },
 "getSession": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "userId": "019b7c00-0000-7000-8000-000000000014",
    "lab": {
     "slug": "pod-to-pod-same-node",
     "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
     "title": "Pod to pod on one node"
    },
    "assignmentId": "019b7c00-0000-7000-8000-000000000006",
    "courseId": "019b7c00-0000-7000-8000-000000000007",
    "state": "ready",
    "reason": null,
    "reasonCode": null,
    "version": 3,
    "extensionsLeft": 4,
    "createdAt": "2026-11-29T09:56:50.511Z",
    "readyAt": "2026-11-29T09:56:51.506Z",
    "expiresAt": "2026-11-29T11:26:50.439Z",
    "endedAt": null,
    "demonstration": false,
    "handRaisedAt": null,
    "typingUntil": null
   }
  }
 },
 "getSolution": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "taskId": "plug-in"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "steps": [
     {
      "host": "node1",
      "commands": [
       "ip link add veth-pod1 type veth peer name eth0 netns pod1",
       "ip link set veth-pod1 master cni0"
      ]
     }
    ],
    "explanation": {
     "en": "This is what the CNI plugin \"bridge\" does for each new pod. It makes a veth pair, gives one end to the pod under the name eth0, and makes the other a port of a bridge in the node's root namespace. The name of the node's end says nothing; the pair of interface indexes (eth0@ifN) joins them.",
     "zh-CN": "CNI 插件 bridge 为每个新 Pod 做的正是这些：创建一对 veth，一端交给 Pod 并命名为 eth0，另一端成为节点根命名空间里网桥的端口。节点端叫什么名字并不重要，把两端对应起来的是接口索引（eth0@ifN）。"
    }
   }
  }
 },
 "getTopology": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "desired": {
     "hosts": [
      {
       "id": "host:node1",
       "name": "node1",
       "namespace": "node1",
       "role": "node",
       "pods": [
        {
         "id": "pod:node1/pod1",
         "name": "pod1",
         "namespace": "node1/pod1",
         "labels": {},
         "containers": [],
         "at": {
          "x": -200,
          "y": -160
         },
         "builtBy": "service"
        },
        {
         "id": "pod:node1/pod2",
         "name": "pod2",
         "namespace": "node1/pod2",
         "labels": {},
         "containers": [],
         "at": {
          "x": 0,
          "y": -160
         },
         "builtBy": "service"
        }
       ],
       "at": {
        "x": 0,
        "y": 0
       }
      },
      {
       "id": "host:outside",
       "name": "outside",
       "namespace": "outside",
       "role": "server",
       "pods": [],
       "at": {
        "x": 0,
        "y": 160
       }
      }
     ],
     "links": [
      {
       "id": "link:node1:eth0--outside:eth0",
       "ends": [
        {
         "namespace": "node1",
         "interface": "eth0"
        },
        {
         "namespace": "outside",
         "interface": "eth0"
        }
       ],
       "builtBy": "service"
      },
      {
       "id": "link:node1/pod1:eth0--node1:veth-pod1",
       "ends": [
        {
         "namespace": "node1",
         "interface": "veth-pod1"
        },
        {
         "namespace": "node1/pod1",
         "interface": "eth0"
        }
       ],
       "builtBy": "learner"
      }
     ],
     "namespaces": [
      {
       "id": "node1",
       "host": "node1",
       "pod": null,
       "builtBy": "service",
       "ipv6": false,
       "interfaces": [
        {
         "mac": null,
         "mtu": null,
         "up": true,
         "bridge": null,
         "port": null,
         "peer": null,
         "bridgeOptions": null,
         "vxlan": null,
         "macvlan": null,
         "name": "lo",
         "kind": "loopback",
         "id": "interface:node1:lo",
         "builtBy": "service",
         "addresses": []
        },
        {
         "mac": "02:01:00:00:00:01",
         "mtu": null,
         "up": true,
         "bridge": null,
         "port": null,
         "peer": null,
         "bridgeOptions": {
          "stp": false,
          "ageingTimeSeconds": 300
         },
         "vxlan": null,
         "macvlan": null,
         "kind": "bridge",
         "name": "cni0",
         "addresses": [
          "10.244.113.1/24"
         ],
         "builtBy": "service",
         "id": "interface:node1:cni0"
        }
       ],
       "routes": [],
       "neighbours": [],
       "fdb": [],
       "sysctls": {
        "net.ipv6.conf.all.disable_ipv6": "1",
        "net.ipv4.ip_forward": "1",
        "net.bridge.bridge-nf-call-iptables": "1"
       },
       "firewall": [],
       "nft": []
      },
      {
       "id": "node1/pod1",
       "host": "node1",
       "pod": "pod1",
       "builtBy": "service",
       "ipv6": false,
       "interfaces": [
        {
         "mac": null,
         "mtu": null,
         "up": true,
         "bridge": null,
         "port": null,
         "peer": null,
         "bridgeOptions": null,
         "vxlan": null,
         "macvlan": null,
         "name": "lo",
         "kind": "loopback",
         "id": "interface:node1/pod1:lo",
         "builtBy": "service",
         "addresses": []
        },
        {
         "mac": null,
         "mtu": 1500,
         "up": true,
         "bridge": null,
         "port": null,
         "peer": {
          "namespace": "node1",
          "interface": "veth-pod1"
         },
         "bridgeOptions": null,
         "vxlan": null,
         "macvlan": null,
         "name": "eth0",
         "kind": "veth",
         "addresses": [
          "10.244.113.52/24"
         ],
         "builtBy": "learner",
         "id": "interface:node1/pod1:eth0"
        }
       ],
       "routes": [
        {
         "id": "route:node1/pod1:default",
         "to": "default",
         "family": 4,
         "table": 254,
         "metric": null,
         "via": "10.244.113.1",
         "interface": "eth0",
         "source": null,
         "mtu": null,
         "type": "unicast",
         "onLink": false,
         "builtBy": "learner"
        }
       ],
       "neighbours": [],
       "fdb": [],
       "sysctls": {
        "net.ipv6.conf.all.disable_ipv6": "1"
       },
       "firewall": [],
       "nft": []
      }
     ],
     "processes": [],
     "files": []
    },
    "observed": {
     "hosts": [
      "node1",
      "outside"
     ],
     "namespaces": [
      {
       "id": "node1",
       "host": "node1",
       "pod": null,
       "pausePid": null,
       "interfaces": [
        {
         "id": "interface:node1:lo",
         "name": "lo",
         "index": 1,
         "kind": "loopback",
         "mac": null,
         "mtu": 65536,
         "up": true,
         "operState": "unknown",
         "carrier": true,
         "promiscuous": false,
         "bridge": null,
         "port": null,
         "peer": null,
         "bridgeOptions": null,
         "vxlan": null,
         "macvlan": null,
         "addresses": [],
         "counters": {
          "rxPackets": 0,
          "txPackets": 0,
          "rxBytes": 0,
          "txBytes": 0,
          "rxErrors": 0,
          "txErrors": 0,
          "rxDropped": 0,
          "txDropped": 0
         }
        },
        {
         "id": "interface:node1:cni0",
         "name": "cni0",
         "index": 11,
         "kind": "bridge",
         "mac": "02:01:00:00:00:01",
         "mtu": 1500,
         "up": true,
         "operState": "up",
         "carrier": true,
         "promiscuous": false,
         "bridge": null,
         "port": null,
         "peer": null,
         "bridgeOptions": {
          "stp": false,
          "ageingTimeSeconds": 300
         },
         "vxlan": null,
         "macvlan": null,
         "addresses": [
          "10.244.113.1/24"
         ],
         "counters": {
          "rxPackets": 0,
          "txPackets": 2,
          "rxBytes": 0,
          "txBytes": 108,
          "rxErrors": 0,
          "txErrors": 0,
          "rxDropped": 0,
          "txDropped": 0
         }
        }
       ],
       "routes": [
        {
         "family": 4,
         "to": "10.244.113.0/24",
         "via": null,
         "source": "10.244.113.1",
         "metric": null,
         "mtu": null,
         "table": 254,
         "type": "unicast",
         "onLink": false,
         "protocol": "kernel",
         "scope": "link",
         "id": "route:node1:10.244.113.0/24",
         "interface": "cni0"
        },
        {
         "family": 4,
         "to": "192.168.100.0/24",
         "via": null,
         "source": "192.168.100.11",
         "metric": null,
         "mtu": null,
         "table": 254,
         "type": "unicast",
         "onLink": false,
         "protocol": "kernel",
         "scope": "link",
         "id": "route:node1:192.168.100.0/24",
         "interface": "eth0"
        }
       ],
       "neighbours": [
        {
         "id": "neighbour:node1:cni0:224.0.0.22",
         "interface": "cni0",
         "address": "224.0.0.22",
         "mac": "01:00:5e:00:00:16",
         "state": "noarp"
        }
       ],
       "fdb": [
        {
         "id": "fdb:node1:cni0:02:01:00:00:00:01",
         "interface": "cni0",
         "mac": "02:01:00:00:00:01",
         "remote": null,
         "state": "permanent"
        },
        {
         "id": "fdb:node1:veth-pod3:02:01:00:00:00:05",
         "interface": "veth-pod3",
         "mac": "02:01:00:00:00:05",
         "remote": null,
         "state": "permanent"
        }
       ],
       "sysctls": {
        "net.ipv6.conf.all.disable_ipv6": "1",
        "net.ipv4.ip_forward": "1",
        "net.bridge.bridge-nf-call-iptables": "1"
       },
       "firewall": {
        "asked": [
         "iptables"
        ],
        "chains": [
         {
          "tool": "iptables",
          "table": "nat",
          "name": "PREROUTING",
          "policy": "ACCEPT"
         },
         {
          "tool": "iptables",
          "table": "nat",
          "name": "INPUT",
          "policy": "ACCEPT"
         }
        ],
        "rules": [
         {
          "tool": "iptables",
          "table": "nat",
          "line": "-A POSTROUTING -s 10.244.113.0/24 -j MASQUERADE",
          "mark": null
         }
        ],
        "nft": null
       }
      },
      {
       "id": "node1/pod1",
       "host": "node1",
       "pod": "pod1",
       "pausePid": 9,
       "interfaces": [
        {
         "id": "interface:node1/pod1:lo",
         "name": "lo",
         "index": 1,
         "kind": "loopback",
         "mac": null,
         "mtu": 65536,
         "up": true,
         "operState": "unknown",
         "carrier": true,
         "promiscuous": false,
         "bridge": null,
         "port": null,
         "peer": null,
         "bridgeOptions": null,
         "vxlan": null,
         "macvlan": null,
         "addresses": [],
         "counters": {
          "rxPackets": 0,
          "txPackets": 0,
          "rxBytes": 0,
          "txBytes": 0,
          "rxErrors": 0,
          "txErrors": 0,
          "rxDropped": 0,
          "txDropped": 0
         }
        }
       ],
       "routes": [],
       "neighbours": [],
       "fdb": [],
       "sysctls": {
        "net.ipv6.conf.all.disable_ipv6": "1"
       },
       "firewall": null
      }
     ],
     "containers": [],
     "processes": [],
     "warnings": []
    },
    "drift": [
     {
      "kind": "missing",
      "object": "interface:node1:veth-pod1",
      "namespace": "node1",
      "sentence": "`veth-pod1` in `node1` does not exist",
      "builtBy": "learner"
     },
     {
      "kind": "missing",
      "object": "interface:node1:veth-pod2",
      "namespace": "node1",
      "sentence": "`veth-pod2` in `node1` does not exist",
      "builtBy": "learner"
     }
    ]
   }
  }
 },
 "getUser": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000010"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000010",
    "email": "grace@example.org",
    "name": "Grace",
    "role": "learner",
    "createdAt": "2026-11-29T09:57:00.178Z",
    "disabledAt": null,
    "erasedAt": null
   }
  }
 },
 "getWalk": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "walkId": "019b7c00-0000-7000-8000-000000000017"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000017",
    "sessionId": "019b7c00-0000-7000-8000-000000000004",
    "request": {
     "from": {
      "host": "node1",
      "pod": "pod3"
     },
     "to": {
      "host": "outside"
     },
     "protocol": "icmp",
     "options": {
      "ttl": 64,
      "dontFragment": false,
      "httpPath": "/",
      "dnsName": "example.com",
      "waitMs": 1000
     }
    },
    "durationMs": 639,
    "createdAt": "2026-11-29T09:56:54.841Z",
    "walk": {
     "outcome": "answered",
     "packet": {
      "protocol": "ICMP",
      "source": "10.244.113.183",
      "destination": "192.168.100.200",
      "sourcePort": null,
      "destinationPort": null
     },
     "request": [
      {
       "namespace": "node1/pod3",
       "host": "node1",
       "pod": "pod3",
       "interface": "eth0",
       "direction": "out",
       "interfaceKind": "veth",
       "copy": 1,
       "timeNs": "1795827414403620831",
       "afterUs": 0,
       "fragments": 1,
       "headers": {
        "ethernet": {
         "source": "02:01:00:03:00:01",
         "destination": "02:01:00:00:00:01"
        },
        "ip": {
         "source": "10.244.113.183",
         "destination": "192.168.100.200",
         "ttl": 64,
         "id": 32317,
         "length": 60,
         "dontFragment": false
        },
        "icmp": {
         "type": 8,
         "code": 0,
         "id": 4612,
         "sequence": 1
        },
        "tcp": null,
        "udp": null,
        "tunnels": []
       },
       "changes": [],
       "reasons": [
        {
         "kind": "sent",
         "words": {
          "en": "a program in node1/pod3 sent it",
          "zh-CN": "node1/pod3 里的程序发出了它"
         },
         "detail": null
        },
        {
         "kind": "route",
         "words": {
          "en": "the route \"default via 10.244.113.1 dev eth0\" of node1/pod3",
          "zh-CN": "node1/pod3 的路由“default via 10.244.113.1 dev eth0”"
         },
         "detail": "default via 10.244.113.1 dev eth0"
        }
       ]
      },
      {
       "namespace": "node1",
       "host": "node1",
       "pod": null,
       "interface": "veth-pod3",
       "direction": "in",
       "interfaceKind": "veth",
       "copy": 2,
       "timeNs": "1795827414403628936",
       "afterUs": 8.105,
       "fragments": 1,
       "headers": {
        "ethernet": {
         "source": "02:01:00:03:00:01",
         "destination": "02:01:00:00:00:01"
        },
        "ip": {
         "source": "10.244.113.183",
         "destination": "192.168.100.200",
         "ttl": 64,
         "id": 32317,
         "length": 60,
         "dontFragment": false
        },
        "icmp": {
         "type": 8,
         "code": 0,
         "id": 4612,
         "sequence": 1
        },
        "tcp": null,
        "udp": null,
        "tunnels": []
       },
       "changes": [],
       "reasons": [
        {
         "kind": "cable",
         "words": {
          "en": "veth-pod3 is the other end of the cable",
          "zh-CN": "veth-pod3 是这根线的另一端"
         },
         "detail": null
        }
       ]
      }
     ],
     "reply": {
      "kind": "answer",
      "error": null,
      "hops": [
       {
        "namespace": "outside",
        "host": "outside",
        "pod": null,
        "interface": "eth0",
        "direction": "out",
        "interfaceKind": "veth",
        "copy": 10,
        "timeNs": "1795827414403690671",
        "afterUs": 69.84,
        "fragments": 1,
        "headers": {
         "ethernet": {
          "source": "02:02:00:00:00:01",
          "destination": "02:01:00:00:00:02"
         },
         "ip": {
          "source": "192.168.100.200",
          "destination": "192.168.100.11",
          "ttl": 64,
          "id": 14277,
          "length": 60,
          "dontFragment": false
         },
         "icmp": {
          "type": 0,
          "code": 0,
          "id": 4612,
          "sequence": 1
         },
         "tcp": null,
         "udp": null,
         "tunnels": []
        },
        "changes": [],
        "reasons": [
         {
          "kind": "sent",
          "words": {
           "en": "a program in outside sent it",
           "zh-CN": "outside 里的程序发出了它"
          },
          "detail": null
         },
         {
          "kind": "route",
          "words": {
           "en": "the route \"192.168.100.0/24 dev eth0\" of outside",
           "zh-CN": "outside 的路由“192.168.100.0/24 dev eth0”"
          },
          "detail": "192.168.100.0/24 dev eth0"
         }
        ]
       },
       {
        "namespace": "node1",
        "host": "node1",
        "pod": null,
        "interface": "eth0",
        "direction": "in",
        "interfaceKind": "veth",
        "copy": 11,
        "timeNs": "1795827414403691953",
        "afterUs": 71.122,
        "fragments": 1,
        "headers": {
         "ethernet": {
          "source": "02:02:00:00:00:01",
          "destination": "02:01:00:00:00:02"
         },
         "ip": {
          "source": "192.168.100.200",
          "destination": "192.168.100.11",
          "ttl": 64,
          "id": 14277,
          "length": 60,
          "dontFragment": false
         },
         "icmp": {
          "type": 0,
          "code": 0,
          "id": 4612,
          "sequence": 1
         },
         "tcp": null,
         "udp": null,
         "tunnels": []
        },
        "changes": [],
        "reasons": [
         {
          "kind": "cable",
          "words": {
           "en": "eth0 is the other end of the cable",
           "zh-CN": "eth0 是这根线的另一端"
          },
          "detail": null
         }
        ]
       }
      ]
     },
     "death": null,
     "namespaces": [
      "node1/pod3",
      "node1"
     ],
     "flooded": [],
     "retransmissions": 0,
     "sentences": {
      "en": [
       "The packet: ICMP 10.244.113.183 → 192.168.100.200. It was seen at 5 places on its way.",
       "It leaves by eth0 of pod3 on node1: a program in node1/pod3 sent it; the route \"default via 10.244.113.1 dev eth0\" of node1/pod3; 10.244.113.1 has the MAC 02:01:00:00:00:01."
      ],
      "zh-CN": [
       "这个包：ICMP 10.244.113.183 → 192.168.100.200。它在路上的 5 处被看到。",
       "它从 node1 上的 pod3 的 eth0 出去：node1/pod3 里的程序发出了它；node1/pod3 的路由“default via 10.244.113.1 dev eth0”；10.244.113.1 的 MAC 是 02:01:00:00:00:01。"
      ]
     },
     "warnings": [],
     "copies": 14
    }
   }
  }
 },
 "getWebhook": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000011"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000011",
    "courseId": null,
    "url": "https://lms.example.org/vethlab",
    "description": "Grades for the LMS",
    "events": [
     "lab.completed",
     "grade.changed"
    ],
    "enabled": true,
    "disabledReason": null,
    "failingSince": null,
    "previousSecretUntil": null,
    "createdById": "019b7c00-0000-7000-8000-000000000012",
    "createdAt": "2026-11-29T09:56:59.284Z"
   }
  }
 },
 "gradeTask": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "taskId": "plug-in"
   },
   "body": {
    "locale": "en"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000024",
    "sessionId": "019b7c00-0000-7000-8000-000000000004",
    "taskId": "plug-in",
    "passed": false,
    "score": 2.31,
    "earned": 2.31,
    "late": null,
    "assignmentId": "019b7c00-0000-7000-8000-000000000006",
    "maxScore": 30,
    "evidence": [
     {
      "id": "pod1-eth0",
      "kind": "link",
      "passed": false,
      "weight": 1,
      "expected": "node1/pod1:eth0 is of type veth",
      "seen": "node1/pod1 has no interface eth0, only lo",
      "sentence": "pod1 needs one end of a veth pair, and in the pod it must be called eth0. `ip -n pod1 link` shows what is there.",
      "durationMs": 13.6
     },
     {
      "id": "pod1-cable",
      "kind": "peer",
      "passed": false,
      "weight": 1,
      "expected": "the other end of node1/pod1:eth0 is an interface in node1",
      "seen": "node1/pod1 has no interface eth0, only lo",
      "sentence": "A veth pair is a cable with two ends. The other end of pod1's eth0 belongs into the node's root namespace.",
      "durationMs": 13.6
     }
    ],
    "createdAt": "2026-11-29T09:56:55.225Z",
    "durationMs": 15
   }
  }
 },
 "helpSession": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   },
   "body": {
    "help": "hint",
    "text": "Look at the routes of pod1."
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "userId": "019b7c00-0000-7000-8000-000000000014",
    "lab": {
     "slug": "pod-to-pod-same-node",
     "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
     "title": "Pod to pod on one node"
    },
    "assignmentId": "019b7c00-0000-7000-8000-000000000006",
    "courseId": "019b7c00-0000-7000-8000-000000000007",
    "state": "ready",
    "reason": null,
    "reasonCode": null,
    "version": 4,
    "extensionsLeft": 4,
    "createdAt": "2026-11-29T09:56:50.511Z",
    "readyAt": "2026-11-29T09:56:51.506Z",
    "expiresAt": "2026-11-29T11:26:50.439Z",
    "endedAt": null,
    "demonstration": false,
    "handRaisedAt": "2026-11-29T09:56:56.230Z",
    "typingUntil": null
   }
  }
 },
 "importEnrolments": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   },
   "body": {
    "csv": "email,name,section,role\nada@example.org,Ada Lovelace,Tuesday,learner\n",
    "dryRun": true
   }
  },
  "response": {
   "status": 200,
   "body": {
    "applied": false,
    "counts": {
     "create": 0,
     "enrol": 1,
     "return": 0,
     "change": 0,
     "keep": 0,
     "error": 0
    },
    "newSections": [
     "Tuesday"
    ],
    "ignoredColumns": [],
    "lines": [
     {
      "line": 2,
      "email": "ada@example.org",
      "action": "enrol",
      "errors": []
     }
    ]
   }
  }
 },
 "inviteLtiPlatform": {
  "request": {},
  "response": {
   "status": 201,
   "body": {
    "url": "http://localhost:80/lti/register/EXAMPLE000000000000000000000000000000000011",
    "expiresAt": "2026-11-30T09:57:05.686Z"
   }
  }
 },
 "leaveCourse": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   }
  },
  "response": {
   "status": 204
  }
 },
 "listApiKeys": {
  "request": {
   "query": {
    "limit": 10
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000015",
      "name": "Moodle of the school",
      "scopes": [
       "sessions:read",
       "courses:read"
      ],
      "courseId": null,
      "createdById": "019b7c00-0000-7000-8000-000000000012",
      "createdAt": "2026-11-29T09:56:59.906Z",
      "expiresAt": "2099-03-02T09:00:00.000Z",
      "lastUsedAt": null,
      "revokedAt": null
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listAssignments": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000006",
      "courseId": "019b7c00-0000-7000-8000-000000000007",
      "title": "Pod to pod on one node",
      "lab": {
       "slug": "pod-to-pod-same-node",
       "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003"
      },
      "taskId": null,
      "opensAt": "2026-03-03T10:00:00.000Z",
      "dueAt": "2099-03-11T00:59:00.000Z",
      "closesAt": "2099-03-18T00:59:00.000Z",
      "late": {
       "graceMinutes": 15,
       "percentPerDay": 10,
       "maxPercent": 50
      },
      "attempts": null,
      "weight": 1,
      "exam": false,
      "tasks": [
       {
        "id": "plug-in",
        "title": {
         "en": "Plug the pods in",
         "zh-CN": "把 Pod 接上网桥"
        },
        "points": 30,
        "counts": true
       },
       {
        "id": "addresses",
        "title": {
         "en": "Addresses, and proof that nothing routes",
         "zh-CN": "配置地址，并证明中间没有路由"
        },
        "points": 40,
        "counts": true
       }
      ],
      "maxScore": 100,
      "passPercent": 80,
      "state": "open",
      "yours": {
       "opensAt": "2026-03-03T10:00:00.000Z",
       "dueAt": "2099-03-11T00:59:00.000Z",
       "closesAt": "2099-03-18T00:59:00.000Z",
       "attempts": null
      },
      "createdAt": "2026-11-29T09:56:49.329Z",
      "archivedAt": null,
      "version": 1
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listAttempts": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "taskId": "plug-in"
   },
   "query": {
    "limit": 10
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000024",
      "sessionId": "019b7c00-0000-7000-8000-000000000004",
      "taskId": "plug-in",
      "passed": false,
      "score": 2.31,
      "earned": 2.31,
      "late": null,
      "assignmentId": "019b7c00-0000-7000-8000-000000000006",
      "maxScore": 30,
      "evidence": [
       {
        "id": "pod1-eth0",
        "kind": "link",
        "passed": false,
        "weight": 1,
        "expected": "node1/pod1:eth0 is of type veth",
        "seen": "node1/pod1 has no interface eth0, only lo",
        "sentence": "pod1 needs one end of a veth pair, and in the pod it must be called eth0. `ip -n pod1 link` shows what is there.",
        "durationMs": 13.6
       },
       {
        "id": "pod1-cable",
        "kind": "peer",
        "passed": false,
        "weight": 1,
        "expected": "the other end of node1/pod1:eth0 is an interface in node1",
        "seen": "node1/pod1 has no interface eth0, only lo",
        "sentence": "A veth pair is a cable with two ends. The other end of pod1's eth0 belongs into the node's root namespace.",
        "durationMs": 13.6
       }
      ],
      "createdAt": "2026-11-29T09:56:55.225Z",
      "durationMs": 15
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listAudit": {
  "request": {
   "query": {
    "limit": 2
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "68",
      "at": "2026-11-29T09:57:03.429Z",
      "actor": {
       "id": "019b7c00-0000-7000-8000-000000000012",
       "kind": "user",
       "name": "Margaret"
      },
      "action": "eraseUser",
      "subject": "/v1/users/019b7c00-0000-7000-8000-000000000010",
      "address": "127.0.0.1",
      "detail": {
       "requestId": "019b7c00-0000-7000-8000-000000000025"
      }
     },
     {
      "id": "67",
      "at": "2026-11-29T09:57:03.196Z",
      "actor": {
       "id": "019b7c00-0000-7000-8000-000000000010",
       "kind": "user",
       "name": "Erased user"
      },
      "action": "changePassword",
      "subject": "/v1/auth/password",
      "address": null,
      "detail": {
       "requestId": "019b7c00-0000-7000-8000-000000000026"
      }
     }
    ],
    "nextCursor": "67"
   }
  }
 },
 "listCaptures": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000016",
      "sessionId": "019b7c00-0000-7000-8000-000000000004",
      "spec": {
       "points": [
        {
         "host": "node1",
         "interfaces": [
          "cni0"
         ]
        }
       ],
       "filter": "icmp",
       "snapLength": 262144
      },
      "state": "running",
      "reason": null,
      "packets": 4,
      "bytes": 740,
      "dropped": 0,
      "createdAt": "2026-11-29T09:56:53.088Z",
      "endedAt": null
     }
    ]
   }
  }
 },
 "listCourses": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000007",
      "title": "Container networking, autumn",
      "description": "Tuesdays at 10",
      "timeZone": "Asia/Shanghai",
      "role": "instructor",
      "enrolCode": null,
      "createdAt": "2026-11-29T09:56:47.858Z",
      "archivedAt": null,
      "version": 1
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listDeliveries": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000011"
   },
   "query": {
    "limit": 2
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "messageId": "1",
      "webhookId": "msg_1134b0759d58_1",
      "type": "ping",
      "state": "pending",
      "attempts": 0,
      "createdAt": "2026-11-29T09:56:59.643Z",
      "deliveredAt": null,
      "nextAttemptAt": "2026-11-29T09:56:59.643Z",
      "payload": {
       "type": "ping",
       "timestamp": "2026-11-29T09:56:59.632Z",
       "data": {
        "webhookId": "019b7c00-0000-7000-8000-000000000011",
        "courseId": null
       }
      },
      "log": []
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listEnrolments": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   },
   "query": {
    "role": "learner",
    "limit": 10
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "userId": "019b7c00-0000-7000-8000-000000000014",
      "email": "vint@example.org",
      "name": "Vint",
      "role": "learner",
      "sectionId": null,
      "source": "code",
      "createdAt": "2026-11-29T09:56:49.111Z",
      "endedAt": null
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listEvents": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   },
   "query": {
    "limit": 5
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "1",
      "sessionId": "019b7c00-0000-7000-8000-000000000004",
      "type": "session.pending",
      "data": {
       "state": "pending"
      },
      "at": "2026-11-29T09:56:50.526Z"
     },
     {
      "id": "2",
      "sessionId": "019b7c00-0000-7000-8000-000000000004",
      "type": "session.starting",
      "data": {
       "state": "starting"
      },
      "at": "2026-11-29T09:56:50.821Z"
     }
    ],
    "next": "5"
   }
  }
 },
 "listExtensions": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000006"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "userId": "019b7c00-0000-7000-8000-000000000014",
      "dueAt": "2099-03-14T00:59:00.000Z",
      "closesAt": "2099-03-21T00:59:00.000Z",
      "attempts": null,
      "note": "Was ill",
      "createdById": "019b7c00-0000-7000-8000-000000000027",
      "createdAt": "2026-11-29T09:56:50.110Z"
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listLabs": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "slug": "bridge",
      "version": "1.0.0",
      "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000012",
      "title": {
       "en": "The Linux bridge",
       "zh-CN": "Linux 网桥"
      },
      "summary": {
       "en": "Join three pods with a bridge, watch it learn and flood, find out why one pod overhears the others, and who answers ARP.",
       "zh-CN": "用网桥把三个 Pod 连起来，看它如何学习和泛洪，查明为什么有个 Pod 能听到别人的通信，并弄清 ARP 到底由谁应答。"
      },
      "level": "beginner",
      "minutes": 40,
      "tags": [
       "bridge",
       "fdb"
      ],
      "unavailable": null
     },
     {
      "slug": "broken-cluster",
      "version": "1.0.0",
      "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000013",
      "title": {
       "en": "Exam: the broken cluster",
       "zh-CN": "考试：出了故障的集群"
      },
      "summary": {
       "en": "Four tickets, each with a cause that differs from learner to learner. Repair what is broken, and break nothing else.",
       "zh-CN": "四张工单，每张的病因因人而异。修好坏的，别弄坏好的。"
      },
      "level": "advanced",
      "minutes": 60,
      "tags": [
       "exam",
       "troubleshooting"
      ],
      "unavailable": null
     }
    ]
   }
  }
 },
 "listLoginMethods": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "password": true,
    "provider": {
     "name": "Campus",
     "url": "/v1/auth/oidc/login"
    }
   }
  }
 },
 "listLtiContexts": {
  "request": {
   "query": {
    "course": "019b7c00-0000-7000-8000-000000000020"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000028",
      "platformId": "019b7c00-0000-7000-8000-000000000029",
      "contextId": "course-1",
      "title": "Networks",
      "courseId": "019b7c00-0000-7000-8000-000000000020",
      "createdAt": "2026-11-29T09:57:05.519Z",
      "syncedAt": null,
      "syncError": null
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listLtiKeys": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000030",
      "createdAt": "2026-11-29T09:57:05.134Z",
      "signsFrom": "2026-11-30T09:57:04.671Z",
      "removeAt": null
     },
     {
      "id": "019b7c00-0000-7000-8000-000000000021",
      "createdAt": "2026-11-29T09:57:04.589Z",
      "signsFrom": "2026-11-29T09:57:03.949Z",
      "removeAt": "2026-12-07T09:57:04.671Z"
     }
    ]
   }
  }
 },
 "listLtiLineItems": {
  "request": {
   "query": {
    "course": "019b7c00-0000-7000-8000-000000000020"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000022",
      "contextId": "019b7c00-0000-7000-8000-000000000028",
      "assignmentId": "019b7c00-0000-7000-8000-000000000031",
      "url": null,
      "createdAt": "2026-11-29T09:57:06.878Z"
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listLtiPlatforms": {
  "request": {
   "query": {
    "limit": 2
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000001",
      "name": "Moodle of the faculty",
      "issuer": "https://moodle.example.org",
      "clientId": "x1Y2z3",
      "authUrl": "https://moodle.example.org/mod/lti/auth.php",
      "tokenUrl": "https://moodle.example.org/mod/lti/token.php",
      "tokenAudience": null,
      "jwksUrl": "https://moodle.example.org/mod/lti/certs.php",
      "family": "moodle",
      "frameOrigins": [],
      "acceptDeployments": false,
      "createdAt": "2026-11-29T09:57:03.472Z",
      "disabledAt": null,
      "version": 1,
      "deployments": [
       {
        "id": "019b7c00-0000-7000-8000-000000000003",
        "deploymentId": "1",
        "createdAt": "2026-11-29T09:57:03.472Z"
       }
      ]
     },
     {
      "id": "019b7c00-0000-7000-8000-000000000029",
      "name": "Test platform",
      "issuer": "https://lms.example.org",
      "clientId": "019b7c00-0000-7000-8000-000000000032",
      "authUrl": "https://lms.example.org/auth",
      "tokenUrl": "https://lms.example.org/token",
      "tokenAudience": null,
      "jwksUrl": "https://lms.example.org/jwks",
      "family": null,
      "frameOrigins": [],
      "acceptDeployments": false,
      "createdAt": "2026-11-29T09:56:41.725Z",
      "disabledAt": null,
      "version": 1,
      "deployments": [
       {
        "id": "019b7c00-0000-7000-8000-000000000033",
        "deploymentId": "dep-1",
        "createdAt": "2026-11-29T09:56:41.725Z"
       }
      ]
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listMyAssignments": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "assignment": {
       "id": "019b7c00-0000-7000-8000-000000000006",
       "courseId": "019b7c00-0000-7000-8000-000000000007",
       "title": "Pod to pod on one node",
       "lab": {
        "slug": "pod-to-pod-same-node",
        "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003"
       },
       "taskId": null,
       "opensAt": "2026-03-03T10:00:00.000Z",
       "dueAt": "2099-03-12T00:59:00.000Z",
       "closesAt": "2099-03-18T00:59:00.000Z",
       "late": {
        "graceMinutes": 15,
        "percentPerDay": 10,
        "maxPercent": 50
       },
       "attempts": null,
       "weight": 1,
       "exam": false,
       "tasks": [
        {
         "id": "plug-in",
         "title": {
          "en": "Plug the pods in",
          "zh-CN": "把 Pod 接上网桥"
         },
         "points": 30,
         "counts": true
        },
        {
         "id": "addresses",
         "title": {
          "en": "Addresses, and proof that nothing routes",
          "zh-CN": "配置地址，并证明中间没有路由"
         },
         "points": 40,
         "counts": true
        }
       ],
       "maxScore": 100,
       "passPercent": 80,
       "state": "open",
       "yours": {
        "opensAt": "2026-03-03T10:00:00.000Z",
        "dueAt": "2099-03-12T00:59:00.000Z",
        "closesAt": "2099-03-18T00:59:00.000Z",
        "attempts": null
       },
       "createdAt": "2026-11-29T09:56:49.329Z",
       "archivedAt": null,
       "version": 2
      },
      "course": {
       "id": "019b7c00-0000-7000-8000-000000000007",
       "title": "Container networking, autumn",
       "timeZone": "Asia/Shanghai"
      },
      "progress": {
       "assignmentId": "019b7c00-0000-7000-8000-000000000006",
       "score": 2.31,
       "maxScore": 100,
       "percent": 2.31,
       "passed": false,
       "completedAt": null,
       "updatedAt": "2026-11-29T09:56:55.225Z",
       "version": 1,
       "tasks": [
        {
         "id": "plug-in",
         "counts": true,
         "bestScore": 2.31,
         "maxScore": 30,
         "attempts": 1,
         "hints": 0,
         "passedAt": null,
         "lastAttemptAt": "2026-11-29T09:56:55.225Z"
        },
        {
         "id": "addresses",
         "counts": true,
         "bestScore": 0,
         "maxScore": 40,
         "attempts": 0,
         "hints": 0,
         "passedAt": null,
         "lastAttemptAt": null
        }
       ],
       "seconds": 0,
       "lastActivityAt": "2026-11-29T09:56:50.511Z",
       "session": {
        "id": "019b7c00-0000-7000-8000-000000000004",
        "state": "stopping"
       },
       "currentTask": "plug-in"
      }
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listMyMessages": {
  "request": {
   "query": {
    "unseen": true
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000034",
      "courseId": "019b7c00-0000-7000-8000-000000000007",
      "from": {
       "id": "019b7c00-0000-7000-8000-000000000027",
       "name": "Radia"
      },
      "kind": "command",
      "text": "ip route",
      "target": {
       "host": "node1",
       "pod": "pod1"
      },
      "createdAt": "2026-11-29T09:56:57.826Z",
      "seenAt": null
     },
     {
      "id": "019b7c00-0000-7000-8000-000000000035",
      "courseId": "019b7c00-0000-7000-8000-000000000007",
      "from": {
       "id": "019b7c00-0000-7000-8000-000000000027",
       "name": "Radia"
      },
      "kind": "hint",
      "text": "Look at the routes of pod1.",
      "target": null,
      "createdAt": "2026-11-29T09:56:56.873Z",
      "seenAt": null
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listMyProgress": {
  "request": {
   "query": {
    "lab": "pod-to-pod-same-node"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "labSlug": "pod-to-pod-same-node",
      "taskId": "plug-in",
      "bestScore": 2.31,
      "maxScore": 30,
      "attempts": 1,
      "passedAt": null,
      "updatedAt": "2026-11-29T09:56:55.225Z"
     }
    ]
   }
  }
 },
 "listPackets": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "captureId": "019b7c00-0000-7000-8000-000000000016"
   },
   "query": {
    "limit": 2
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "number": 1,
      "timeNs": "1795827413222140593",
      "interface": "node1:cni0",
      "direction": "in",
      "length": 98,
      "capturedLength": 98,
      "protocol": "ICMP",
      "source": "10.244.113.183",
      "destination": "10.244.113.1",
      "info": "Echo (ping) request id=0x0023, seq=1/256, ttl=64"
     },
     {
      "number": 2,
      "timeNs": "1795827413222172743",
      "interface": "node1:cni0",
      "direction": "out",
      "length": 98,
      "capturedLength": 98,
      "protocol": "ICMP",
      "source": "10.244.113.1",
      "destination": "10.244.113.183",
      "info": "Echo (ping) reply id=0x0023, seq=1/256, ttl=64"
     }
    ],
    "next": 2
   }
  }
 },
 "listSections": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000009",
      "name": "Tuesday",
      "createdAt": "2026-11-29T09:56:48.181Z"
     }
    ]
   }
  }
 },
 "listSessions": {
  "request": {
   "query": {
    "state": "ready",
    "limit": 10
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000004",
      "userId": "019b7c00-0000-7000-8000-000000000014",
      "lab": {
       "slug": "pod-to-pod-same-node",
       "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
       "title": "Pod to pod on one node"
      },
      "assignmentId": "019b7c00-0000-7000-8000-000000000006",
      "courseId": "019b7c00-0000-7000-8000-000000000007",
      "state": "ready",
      "reason": null,
      "reasonCode": null,
      "version": 3,
      "extensionsLeft": 4,
      "createdAt": "2026-11-29T09:56:50.511Z",
      "readyAt": "2026-11-29T09:56:51.506Z",
      "expiresAt": "2026-11-29T11:26:50.439Z",
      "endedAt": null,
      "demonstration": false,
      "handRaisedAt": null,
      "typingUntil": null
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listTasks": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "plug-in",
      "title": {
       "en": "Plug the pods in",
       "zh-CN": "把 Pod 接上网桥"
      },
      "state": "open",
      "needs": [],
      "points": 30,
      "bestScore": 0,
      "attempts": 0,
      "hints": {
       "total": 3,
       "taken": [],
       "nextCost": 2,
       "nextAfterAttempts": 0
      }
     },
     {
      "id": "addresses",
      "title": {
       "en": "Addresses, and proof that nothing routes",
       "zh-CN": "配置地址，并证明中间没有路由"
      },
      "state": "locked",
      "needs": [
       "plug-in"
      ],
      "points": 40,
      "bestScore": 0,
      "attempts": 0,
      "hints": {
       "total": 3,
       "taken": [],
       "nextCost": 2,
       "nextAfterAttempts": 0
      }
     }
    ]
   }
  }
 },
 "listTerminals": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000013",
      "target": {
       "host": "node1"
      },
      "createdAt": "2026-11-29T09:56:52.768Z",
      "endedAt": null,
      "exitCode": null
     }
    ]
   }
  }
 },
 "listUsers": {
  "request": {
   "query": {
    "role": "learner",
    "limit": 2
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000010",
      "email": "grace@example.org",
      "name": "Grace",
      "role": "learner",
      "createdAt": "2026-11-29T09:57:00.178Z",
      "disabledAt": null,
      "erasedAt": null
     },
     {
      "id": "019b7c00-0000-7000-8000-000000000008",
      "email": "barbara@example.org",
      "name": "Barbara",
      "role": "learner",
      "createdAt": "2026-11-29T09:56:48.732Z",
      "disabledAt": null,
      "erasedAt": null
     }
    ],
    "nextCursor": "EXAMPLE000000000000000000000000000000000000000000000000000000000014"
   }
  }
 },
 "listWalks": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   },
   "query": {
    "limit": 2
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000017",
      "sessionId": "019b7c00-0000-7000-8000-000000000004",
      "request": {
       "from": {
        "host": "node1",
        "pod": "pod3"
       },
       "to": {
        "host": "outside"
       },
       "protocol": "icmp",
       "options": {
        "ttl": 64,
        "dontFragment": false,
        "httpPath": "/",
        "dnsName": "example.com",
        "waitMs": 1000
       }
      },
      "durationMs": 639,
      "createdAt": "2026-11-29T09:56:54.841Z",
      "outcome": "answered",
      "sentence": {
       "en": "It arrived at outside, and the reply came back.",
       "zh-CN": "它到达了 outside，应答也回来了。"
      }
     }
    ],
    "nextCursor": null
   }
  }
 },
 "listWebhooks": {
  "request": {
   "query": {
    "limit": 10
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000011",
      "courseId": null,
      "url": "https://lms.example.org/vethlab",
      "description": "Grades for the LMS",
      "events": [
       "lab.completed",
       "grade.changed"
      ],
      "enabled": true,
      "disabledReason": null,
      "failingSince": null,
      "previousSecretUntil": null,
      "createdById": "019b7c00-0000-7000-8000-000000000012",
      "createdAt": "2026-11-29T09:56:59.284Z"
     }
    ],
    "nextCursor": null
   }
  }
 },
 "login": {
  "request": {
   "body": {
    "email": "ada@example.org",
    "password": "correct horse battery staple"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "token": "EXAMPLE000000000000000000000000000000000000015",
    "expiresAt": "2026-11-29T21:56:46.296Z",
    "user": {
     "id": "019b7c00-0000-7000-8000-000000000036",
     "email": "ada@example.org",
     "name": "Ada",
     "role": "learner"
    }
   }
  }
 },
 "loginByLink": {
  "request": {
   "body": {
    "secret": "EXAMPLE0000000000000000000000000000000000000016"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "token": "EXAMPLE000000000000000000000000000000000000017",
    "expiresAt": "2026-11-29T21:57:00.432Z",
    "user": {
     "id": "019b7c00-0000-7000-8000-000000000010",
     "email": "grace@example.org",
     "name": "Grace",
     "role": "instructor"
    }
   }
  }
 },
 "logout": {
  "request": {},
  "response": {
   "status": 204
  }
 },
 "lowerHand": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   }
  },
  "response": {
   "status": 204
  }
 },
 "makeLoginLink": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000010"
   },
   "body": {
    "purpose": "login"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "secret": "EXAMPLE0000000000000000000000000000000000000016",
    "url": null,
    "purpose": "login",
    "expiresAt": "2026-11-29T10:12:00.358Z"
   }
  }
 },
 "mapLtiContext": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000028"
   },
   "body": {
    "courseId": "019b7c00-0000-7000-8000-000000000037"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000028",
    "platformId": "019b7c00-0000-7000-8000-000000000029",
    "contextId": "course-1",
    "title": "Networks",
    "courseId": "019b7c00-0000-7000-8000-000000000037",
    "createdAt": "2026-11-29T09:57:05.519Z",
    "syncedAt": null,
    "syncError": null
   }
  }
 },
 "markMessageSeen": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000034"
   }
  },
  "response": {
   "status": 204
  }
 },
 "openTerminal": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   },
   "body": {
    "target": {
     "host": "node1"
    },
    "columns": 80,
    "rows": 24
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000013",
    "target": {
     "host": "node1"
    },
    "createdAt": "2026-11-29T09:56:52.768Z",
    "endedAt": null,
    "exitCode": null
   }
  }
 },
 "pingWebhook": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000011"
   }
  },
  "response": {
   "status": 202,
   "body": {
    "messageId": "1"
   }
  }
 },
 "planRepair": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "steps": []
   }
  }
 },
 "putExtension": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000006",
    "userId": "019b7c00-0000-7000-8000-000000000014"
   },
   "body": {
    "dueAt": "2099-03-14T00:59:00.000Z",
    "closesAt": "2099-03-21T00:59:00.000Z",
    "note": "Was ill"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "userId": "019b7c00-0000-7000-8000-000000000014",
    "dueAt": "2099-03-14T00:59:00.000Z",
    "closesAt": "2099-03-21T00:59:00.000Z",
    "attempts": null,
    "note": "Was ill",
    "createdById": "019b7c00-0000-7000-8000-000000000027",
    "createdAt": "2026-11-29T09:56:50.110Z"
   }
  }
 },
 "raiseHand": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   },
   "body": {
    "note": "Where is the route?"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "raisedAt": "2026-11-29T09:56:56.230Z",
    "note": "Where is the route?"
   }
  }
 },
 "removeEnrolCode": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   }
  },
  "response": {
   "status": 204
  }
 },
 "renameSection": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007",
    "sectionId": "019b7c00-0000-7000-8000-000000000009"
   },
   "body": {
    "name": "Tuesday, 10:00"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000009",
    "name": "Tuesday, 10:00",
    "createdAt": "2026-11-29T09:56:48.181Z"
   }
  }
 },
 "renewEnrolCode": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "enrolCode": "wdjb-3xf3-285q"
   }
  }
 },
 "repairLedger": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   },
   "body": {}
  },
  "response": {
   "status": 202,
   "body": {
    "queued": 0,
    "nextCursor": null
   }
  }
 },
 "repairTopology": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "steps": []
   }
  }
 },
 "replayDeliveries": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000011"
   },
   "body": {
    "since": "2026-03-02T09:00:00.000Z"
   }
  },
  "response": {
   "status": 202,
   "body": {
    "replayed": 0
   }
  }
 },
 "replayDelivery": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000011",
    "messageId": "1"
   }
  },
  "response": {
   "status": 202,
   "body": {
    "messageId": "1"
   }
  }
 },
 "resendLtiScores": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000022"
   },
   "body": {}
  },
  "response": {
   "status": 202,
   "body": {
    "messages": 0
   }
  }
 },
 "resetPassword": {
  "request": {
   "body": {
    "secret": "EXAMPLE0000000000000000000000000000000000000018",
    "password": "seven quiet bridges carry frames"
   }
  },
  "response": {
   "status": 204
  }
 },
 "resetSession": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   },
   "query": {
    "wait": 60
   },
   "body": {
    "host": "node1"
   }
  },
  "response": {
   "status": 202,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "userId": "019b7c00-0000-7000-8000-000000000014",
    "lab": {
     "slug": "pod-to-pod-same-node",
     "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
     "title": "Pod to pod on one node"
    },
    "assignmentId": "019b7c00-0000-7000-8000-000000000006",
    "courseId": "019b7c00-0000-7000-8000-000000000007",
    "state": "ready",
    "reason": null,
    "reasonCode": null,
    "version": 10,
    "extensionsLeft": 3,
    "createdAt": "2026-11-29T09:56:50.511Z",
    "readyAt": "2026-11-29T09:56:51.506Z",
    "expiresAt": "2026-11-29T11:56:50.439Z",
    "endedAt": null,
    "demonstration": false,
    "handRaisedAt": null,
    "typingUntil": null
   }
  }
 },
 "revokeApiKey": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000015"
   }
  },
  "response": {
   "status": 204
  }
 },
 "rotateApiKey": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000015"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000015",
    "name": "Moodle of the school",
    "scopes": [
     "sessions:read",
     "courses:read"
    ],
    "courseId": null,
    "createdById": "019b7c00-0000-7000-8000-000000000012",
    "createdAt": "2026-11-29T09:56:59.906Z",
    "expiresAt": "2099-03-02T09:00:00.000Z",
    "lastUsedAt": null,
    "revokedAt": null,
    "key": "EXAMPLE0000000000000000000000000000000000000019"
   }
  }
 },
 "rotateLtiKey": {
  "request": {
   "body": {
    "atOnce": false
   }
  },
  "response": {
   "status": 201,
   "body": {
    "items": [
     {
      "id": "019b7c00-0000-7000-8000-000000000030",
      "createdAt": "2026-11-29T09:57:05.134Z",
      "signsFrom": "2026-11-30T09:57:04.671Z",
      "removeAt": null
     },
     {
      "id": "019b7c00-0000-7000-8000-000000000021",
      "createdAt": "2026-11-29T09:57:04.589Z",
      "signsFrom": "2026-11-29T09:57:03.949Z",
      "removeAt": "2026-12-07T09:57:04.671Z"
     }
    ]
   }
  }
 },
 "rotateWebhookSecret": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000011"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000011",
    "courseId": null,
    "url": "https://lms.example.org/vethlab",
    "description": "Grades for the LMS",
    "events": [
     "grade.changed"
    ],
    "enabled": true,
    "disabledReason": null,
    "failingSince": null,
    "previousSecretUntil": "2026-11-30T09:56:59.579Z",
    "createdById": "019b7c00-0000-7000-8000-000000000012",
    "createdAt": "2026-11-29T09:56:59.284Z",
    "secret": "whsec_Nud+RYSm3RZI4VA5/NJjdj41fLBOpO49s5XTJSwktv0="
   }
  }
 },
 "runCommand": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   },
   "body": {
    "target": {
     "host": "node1",
     "pod": "pod3"
    },
    "argv": [
     "ip",
     "-brief",
     "address"
    ]
   }
  },
  "response": {
   "status": 200,
   "body": {
    "exitCode": 0,
    "signal": null,
    "reason": null,
    "stdout": "lo               UNKNOWN        127.0.0.1/8 \neth0@if13        UP             10.244.113.183/24 \n",
    "stderr": "",
    "encoding": "utf8",
    "truncated": false,
    "durationMs": 29.26640100000077
   }
  }
 },
 "sendMessage": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000007"
   },
   "body": {
    "to": [
     "019b7c00-0000-7000-8000-000000000014"
    ],
    "kind": "command",
    "text": "ip route",
    "target": {
     "host": "node1",
     "pod": "pod1"
    }
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000034",
    "courseId": "019b7c00-0000-7000-8000-000000000007",
    "from": {
     "id": "019b7c00-0000-7000-8000-000000000027",
     "name": "Radia"
    },
    "kind": "command",
    "text": "ip route",
    "target": {
     "host": "node1",
     "pod": "pod1"
    },
    "createdAt": "2026-11-29T09:56:57.826Z",
    "recipients": 1
   }
  }
 },
 "startCapture": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   },
   "body": {
    "points": [
     {
      "host": "node1",
      "interfaces": [
       "cni0"
      ]
     }
    ],
    "filter": "icmp"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000016",
    "sessionId": "019b7c00-0000-7000-8000-000000000004",
    "spec": {
     "points": [
      {
       "host": "node1",
       "interfaces": [
        "cni0"
       ]
      }
     ],
     "filter": "icmp",
     "snapLength": 262144
    },
    "state": "running",
    "reason": null,
    "packets": 0,
    "bytes": 56,
    "dropped": 0,
    "createdAt": "2026-11-29T09:56:53.088Z",
    "endedAt": null
   }
  }
 },
 "startSession": {
  "request": {
   "query": {
    "wait": 60
   },
   "body": {
    "assignment": "019b7c00-0000-7000-8000-000000000006"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "userId": "019b7c00-0000-7000-8000-000000000014",
    "lab": {
     "slug": "pod-to-pod-same-node",
     "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000003",
     "title": "Pod to pod on one node"
    },
    "assignmentId": "019b7c00-0000-7000-8000-000000000006",
    "courseId": "019b7c00-0000-7000-8000-000000000007",
    "state": "ready",
    "reason": null,
    "reasonCode": null,
    "version": 3,
    "extensionsLeft": 4,
    "createdAt": "2026-11-29T09:56:50.511Z",
    "readyAt": "2026-11-29T09:56:51.506Z",
    "expiresAt": "2026-11-29T11:26:50.439Z",
    "endedAt": null,
    "demonstration": false,
    "handRaisedAt": null,
    "typingUntil": null
   }
  }
 },
 "stopCapture": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "captureId": "019b7c00-0000-7000-8000-000000000016"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000016",
    "sessionId": "019b7c00-0000-7000-8000-000000000004",
    "spec": {
     "points": [
      {
       "host": "node1",
       "interfaces": [
        "cni0"
       ]
      }
     ],
     "filter": "icmp",
     "snapLength": 262144
    },
    "state": "ended",
    "reason": "stopped",
    "packets": 4,
    "bytes": 792,
    "dropped": 0,
    "createdAt": "2026-11-29T09:56:53.088Z",
    "endedAt": "2026-11-29T09:56:54.027Z"
   }
  }
 },
 "syncLtiRoster": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000028"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "members": 2,
    "added": 1,
    "changed": 0,
    "left": 0
   }
  }
 },
 "takeHint": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "taskId": "plug-in"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "index": 0,
    "cost": 2,
    "text": {
     "en": "`ip link add NAME type veth peer name OTHER netns POD` makes the cable and puts the far end straight into the pod.",
     "zh-CN": "`ip link add 名字 type veth peer name 另一端 netns POD` 一步做好一根线，并把远端直接放进 Pod。"
    },
    "left": 2
   }
  }
 },
 "testLtiPlatform": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000029"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "ok": true,
    "steps": [
     {
      "name": "keys",
      "ok": true,
      "detail": "1 keys.",
      "durationMs": 16
     },
     {
      "name": "authentication",
      "ok": true,
      "detail": "It answers (400).",
      "durationMs": 15
     }
    ]
   }
  }
 },
 "walkPacket": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004"
   },
   "body": {
    "from": {
     "host": "node1",
     "pod": "pod3"
    },
    "to": {
     "host": "outside"
    },
    "protocol": "icmp"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000017",
    "sessionId": "019b7c00-0000-7000-8000-000000000004",
    "request": {
     "from": {
      "host": "node1",
      "pod": "pod3"
     },
     "to": {
      "host": "outside"
     },
     "protocol": "icmp",
     "options": {
      "ttl": 64,
      "dontFragment": false,
      "httpPath": "/",
      "dnsName": "example.com",
      "waitMs": 1000
     }
    },
    "durationMs": 639,
    "createdAt": "2026-11-29T09:56:54.841Z",
    "walk": {
     "outcome": "answered",
     "packet": {
      "protocol": "ICMP",
      "source": "10.244.113.183",
      "destination": "192.168.100.200",
      "sourcePort": null,
      "destinationPort": null
     },
     "request": [
      {
       "namespace": "node1/pod3",
       "host": "node1",
       "pod": "pod3",
       "interface": "eth0",
       "direction": "out",
       "interfaceKind": "veth",
       "copy": 1,
       "timeNs": "1795827414403620831",
       "afterUs": 0,
       "fragments": 1,
       "headers": {
        "ethernet": {
         "source": "02:01:00:03:00:01",
         "destination": "02:01:00:00:00:01"
        },
        "ip": {
         "source": "10.244.113.183",
         "destination": "192.168.100.200",
         "ttl": 64,
         "id": 32317,
         "length": 60,
         "dontFragment": false
        },
        "icmp": {
         "type": 8,
         "code": 0,
         "id": 4612,
         "sequence": 1
        },
        "tcp": null,
        "udp": null,
        "tunnels": []
       },
       "changes": [],
       "reasons": [
        {
         "kind": "sent",
         "words": {
          "en": "a program in node1/pod3 sent it",
          "zh-CN": "node1/pod3 里的程序发出了它"
         },
         "detail": null
        },
        {
         "kind": "route",
         "words": {
          "en": "the route \"default via 10.244.113.1 dev eth0\" of node1/pod3",
          "zh-CN": "node1/pod3 的路由“default via 10.244.113.1 dev eth0”"
         },
         "detail": "default via 10.244.113.1 dev eth0"
        }
       ]
      },
      {
       "namespace": "node1",
       "host": "node1",
       "pod": null,
       "interface": "veth-pod3",
       "direction": "in",
       "interfaceKind": "veth",
       "copy": 2,
       "timeNs": "1795827414403628936",
       "afterUs": 8.105,
       "fragments": 1,
       "headers": {
        "ethernet": {
         "source": "02:01:00:03:00:01",
         "destination": "02:01:00:00:00:01"
        },
        "ip": {
         "source": "10.244.113.183",
         "destination": "192.168.100.200",
         "ttl": 64,
         "id": 32317,
         "length": 60,
         "dontFragment": false
        },
        "icmp": {
         "type": 8,
         "code": 0,
         "id": 4612,
         "sequence": 1
        },
        "tcp": null,
        "udp": null,
        "tunnels": []
       },
       "changes": [],
       "reasons": [
        {
         "kind": "cable",
         "words": {
          "en": "veth-pod3 is the other end of the cable",
          "zh-CN": "veth-pod3 是这根线的另一端"
         },
         "detail": null
        }
       ]
      }
     ],
     "reply": {
      "kind": "answer",
      "error": null,
      "hops": [
       {
        "namespace": "outside",
        "host": "outside",
        "pod": null,
        "interface": "eth0",
        "direction": "out",
        "interfaceKind": "veth",
        "copy": 10,
        "timeNs": "1795827414403690671",
        "afterUs": 69.84,
        "fragments": 1,
        "headers": {
         "ethernet": {
          "source": "02:02:00:00:00:01",
          "destination": "02:01:00:00:00:02"
         },
         "ip": {
          "source": "192.168.100.200",
          "destination": "192.168.100.11",
          "ttl": 64,
          "id": 14277,
          "length": 60,
          "dontFragment": false
         },
         "icmp": {
          "type": 0,
          "code": 0,
          "id": 4612,
          "sequence": 1
         },
         "tcp": null,
         "udp": null,
         "tunnels": []
        },
        "changes": [],
        "reasons": [
         {
          "kind": "sent",
          "words": {
           "en": "a program in outside sent it",
           "zh-CN": "outside 里的程序发出了它"
          },
          "detail": null
         },
         {
          "kind": "route",
          "words": {
           "en": "the route \"192.168.100.0/24 dev eth0\" of outside",
           "zh-CN": "outside 的路由“192.168.100.0/24 dev eth0”"
          },
          "detail": "192.168.100.0/24 dev eth0"
         }
        ]
       },
       {
        "namespace": "node1",
        "host": "node1",
        "pod": null,
        "interface": "eth0",
        "direction": "in",
        "interfaceKind": "veth",
        "copy": 11,
        "timeNs": "1795827414403691953",
        "afterUs": 71.122,
        "fragments": 1,
        "headers": {
         "ethernet": {
          "source": "02:02:00:00:00:01",
          "destination": "02:01:00:00:00:02"
         },
         "ip": {
          "source": "192.168.100.200",
          "destination": "192.168.100.11",
          "ttl": 64,
          "id": 14277,
          "length": 60,
          "dontFragment": false
         },
         "icmp": {
          "type": 0,
          "code": 0,
          "id": 4612,
          "sequence": 1
         },
         "tcp": null,
         "udp": null,
         "tunnels": []
        },
        "changes": [],
        "reasons": [
         {
          "kind": "cable",
          "words": {
           "en": "eth0 is the other end of the cable",
           "zh-CN": "eth0 是这根线的另一端"
          },
          "detail": null
         }
        ]
       }
      ]
     },
     "death": null,
     "namespaces": [
      "node1/pod3",
      "node1"
     ],
     "flooded": [],
     "retransmissions": 0,
     "sentences": {
      "en": [
       "The packet: ICMP 10.244.113.183 → 192.168.100.200. It was seen at 5 places on its way.",
       "It leaves by eth0 of pod3 on node1: a program in node1/pod3 sent it; the route \"default via 10.244.113.1 dev eth0\" of node1/pod3; 10.244.113.1 has the MAC 02:01:00:00:00:01."
      ],
      "zh-CN": [
       "这个包：ICMP 10.244.113.183 → 192.168.100.200。它在路上的 5 处被看到。",
       "它从 node1 上的 pod3 的 eth0 出去：node1/pod3 里的程序发出了它；node1/pod3 的路由“default via 10.244.113.1 dev eth0”；10.244.113.1 的 MAC 是 02:01:00:00:00:01。"
      ]
     },
     "warnings": [],
     "copies": 14
    }
   }
  }
 }
};
