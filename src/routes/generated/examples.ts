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
    "createdAt": "2026-11-29T20:17:09.027Z"
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
    "createdAt": "2026-11-29T20:17:08.894Z",
    "disabledAt": null,
    "version": 1,
    "deployments": [
     {
      "id": "019b7c00-0000-7000-8000-000000000003",
      "deploymentId": "1",
      "createdAt": "2026-11-29T20:17:08.894Z"
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
    "typingUntil": "2026-11-29T20:27:03.348Z"
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
 "answerQuiz": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "quizId": "who-answers-arp"
   },
   "body": {
    "options": [
     "pod2"
    ],
    "locale": "en"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "right": true,
    "explanation": "A bridge learns MAC addresses per port and answers ARP for no address but its own. The capture on pod2 shows the request coming in and the reply going out."
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
    "createdAt": "2026-11-29T20:16:55.768Z",
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
    "createdAt": "2026-11-29T20:16:54.277Z",
    "archivedAt": null,
    "version": 2
   }
  }
 },
 "changeEngine": {
  "request": {
   "path": {
    "name": "default"
   },
   "body": {
    "drained": true
   }
  },
  "response": {
   "status": 200,
   "body": {
    "name": "default",
    "state": "drained",
    "drained": true,
    "lostSince": null,
    "error": null,
    "version": "Docker 20.10.24+dfsg1",
    "architecture": "amd64",
    "capacity": {
     "sandboxes": null,
     "memoryMib": null
    },
    "load": {
     "sandboxes": 0,
     "memoryMib": 0
    },
    "share": null
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
    "createdAt": "2026-11-29T20:16:54.736Z",
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
    "createdAt": "2026-11-29T20:17:08.894Z",
    "disabledAt": "2026-11-29T20:17:08.992Z",
    "version": 2,
    "deployments": [
     {
      "id": "019b7c00-0000-7000-8000-000000000003",
      "deploymentId": "1",
      "createdAt": "2026-11-29T20:17:08.894Z"
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
 "changeQuotas": {
  "request": {
   "body": {
    "total": 80
   }
  },
  "response": {
   "status": 200,
   "body": {
    "total": {
     "limit": 80,
     "configured": 50,
     "inUse": 0
    },
    "perUser": {
     "limit": 3,
     "configured": 3
    },
    "users": [
     {
      "id": "019b7c00-0000-7000-8000-000000000010",
      "email": "vint@example.org",
      "limit": 6
     }
    ]
   }
  }
 },
 "changeUser": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000011"
   },
   "body": {
    "role": "instructor"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000011",
    "email": "grace@example.org",
    "name": "Grace",
    "role": "instructor",
    "createdAt": "2026-11-29T20:17:07.464Z",
    "disabledAt": null,
    "erasedAt": null
   }
  }
 },
 "changeWebhook": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000012"
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
    "id": "019b7c00-0000-7000-8000-000000000012",
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
    "createdById": "019b7c00-0000-7000-8000-000000000013",
    "createdAt": "2026-11-29T20:17:06.388Z"
   }
  }
 },
 "closeTerminal": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000004",
    "terminalId": "019b7c00-0000-7000-8000-000000000014"
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
      "userId": "019b7c00-0000-7000-8000-000000000010",
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
        "updatedAt": "2026-11-29T20:17:01.117Z",
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
      "userId": "019b7c00-0000-7000-8000-000000000010",
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
        "updatedAt": "2026-11-29T20:17:01.117Z",
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
          "lastAttemptAt": "2026-11-29T20:17:01.117Z"
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
        "lastActivityAt": "2026-11-29T20:16:57.774Z",
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
    "createdById": "019b7c00-0000-7000-8000-000000000013",
    "createdAt": "2026-11-29T20:17:07.293Z",
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
    "createdAt": "2026-11-29T20:16:55.768Z",
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
    "createdAt": "2026-11-29T20:16:54.277Z",
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
    "createdAt": "2026-11-29T20:16:54.465Z"
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
    "id": "019b7c00-0000-7000-8000-000000000011",
    "email": "grace@example.org",
    "name": "Grace",
    "role": "learner",
    "createdAt": "2026-11-29T20:17:07.464Z",
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
    "id": "019b7c00-0000-7000-8000-000000000012",
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
    "createdById": "019b7c00-0000-7000-8000-000000000013",
    "createdAt": "2026-11-29T20:17:06.388Z",
    "secret": "EXAMPLE000000000000000000000000000000000000000005="
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
    "userId": "019b7c00-0000-7000-8000-000000000010"
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
    "id": "019b7c00-0000-7000-8000-000000000012"
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
 "emptyPool": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "retired": 0
   }
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
    "userId": "019b7c00-0000-7000-8000-000000000010",
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
    "createdAt": "2026-11-29T20:16:57.774Z",
    "readyAt": "2026-11-29T20:16:58.353Z",
    "expiresAt": "2026-11-29T22:16:57.751Z",
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
    "createdAt": "2026-11-29T20:16:54.736Z",
    "endedAt": null
   }
  }
 },
 "enrolByCode": {
  "request": {
   "body": {
    "code": "jjfw-ypfj-ksze"
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
     "createdAt": "2026-11-29T20:16:54.277Z",
     "archivedAt": null,
     "version": 3
    },
    "enrolment": {
     "userId": "019b7c00-0000-7000-8000-000000000010",
     "email": "vint@example.org",
     "name": "Vint",
     "role": "learner",
     "sectionId": null,
     "source": "code",
     "createdAt": "2026-11-29T20:16:55.141Z",
     "endedAt": null
    }
   }
  }
 },
 "eraseUser": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000011"
   }
  },
  "response": {
   "status": 204
  }
 },
 "examine": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "healthy": true,
    "engines": [
     {
      "engine": "default",
      "checks": [
       {
        "name": "engine API",
        "level": "ok",
        "seen": "1.41",
        "fix": null
       },
       {
        "name": "architecture",
        "level": "ok",
        "seen": "amd64",
        "fix": null
       }
      ]
     }
    ],
    "selfTest": [
     {
      "name": "self-test sandbox",
      "level": "ok",
      "seen": "ready after 2040 ms",
      "fix": null
     },
     {
      "name": "isolation",
      "level": "ok",
      "seen": "no attempt got out",
      "fix": null
     }
    ]
   }
  }
 },
 "exchangeLtiLaunch": {
  "request": {
   "body": {
    "code": "EXAMPLE000000000000000000000000000000000006"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "token": "EXAMPLE000000000000000000000000000000000000007",
    "expiresAt": "2026-11-30T08:17:09.670Z",
    "user": {
     "id": "019b7c00-0000-7000-8000-000000000018",
     "email": "019b7c00-0000-7000-8000-000000000018@lti.invalid",
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
    "userId": "019b7c00-0000-7000-8000-000000000010",
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
    "createdAt": "2026-11-29T20:16:57.774Z",
    "readyAt": "2026-11-29T20:16:58.353Z",
    "expiresAt": "2026-11-29T22:16:57.751Z",
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
    "code": "EXAMPLE000000000000000000000000000000000008",
    "state": "EXAMPLE000000000000000000000000000000000009",
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
    "createdById": "019b7c00-0000-7000-8000-000000000013",
    "createdAt": "2026-11-29T20:17:07.293Z",
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
    "createdAt": "2026-11-29T20:16:55.768Z",
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
      "userId": "019b7c00-0000-7000-8000-000000000010",
      "name": "Vint",
      "sectionId": null,
      "session": {
       "id": "019b7c00-0000-7000-8000-000000000004",
       "state": "ready",
       "labSlug": "pod-to-pod-same-node",
       "labTitle": "Pod to pod on one node",
       "assignmentId": "019b7c00-0000-7000-8000-000000000006",
       "demonstration": false,
       "createdAt": "2026-11-29T20:16:57.774Z",
       "readyAt": "2026-11-29T20:16:58.353Z",
       "expiresAt": "2026-11-29T21:46:57.751Z",
       "endedAt": null,
       "reason": null,
       "hand": {
        "raisedAt": "2026-11-29T20:17:02.633Z",
        "note": "Where is the route?"
       },
       "typingUntil": null
      },
      "standing": {
       "attempts": 1,
       "tasksPassed": 0,
       "hints": 3,
       "lastProgressAt": "2026-11-29T20:17:01.117Z",
       "task": {
        "id": "plug-in",
        "passed": false,
        "score": 2.31,
        "maxScore": 30,
        "at": "2026-11-29T20:17:01.117Z",
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
    "createdAt": "2026-11-29T20:16:59.173Z",
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
    "createdAt": "2026-11-29T20:16:54.277Z",
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
      "text": "# Pod to pod on one node\n\nKubernetes asks three things of a network: every pod reaches every pod without NAT; every node reaches every pod\nwithout NAT; and the address that a pod sees for itself is the one that others see. Between two pods of one node a\ncable, a bridge and another cable are enough to keep that promise. You build them by hand.\n\n## What is here\n\n`node1` is a node: its own network namespace is the *root* namespace, which has the uplink `eth0`\n(192.168.100.11) and a bridge, `cni0`, with the address 10.244.48.1. Three pods live on it, each a network namespace.\n`pod3` (10.244.48.172) is plugged in already. `pod1` and `pod2` have nothing but a loopback. `outside` (192.168.100.200) is a\nmachine that has never heard of pods.\n"
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
        "text": "## 2. Addresses, and proof that nothing routes\n\nBring up both ends of each cable, give `pod1` 10.244.48.53/24 and `pod2` 10.244.48.140/24, and send what is not on the pods' link\nto 10.244.48.1. Then let them talk, and watch.\n"
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
      "graded": false,
      "several": false,
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
      "graded": false,
      "several": false,
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
      "address": "10.244.48.140",
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
    ],
    "guides": {
     "en": "# Pod to pod on one node\n\nKubernetes asks three things of a network: every pod reaches every pod without NAT; every node reaches every pod\nwithout NAT; and the address that a pod sees for itself is the one that others see. Between two pods of one node a\ncable, a bridge and another cable are enough to keep that promise. You build them by hand.\n\n## What is here\n\n`node1` is a node: its own network namespace is the *root* namespace, which has the uplink `eth0`\n(192.168.100.11) and a bridge, `cni0`, with the address ${gateway}. Three pods live on it, each a network namespace.\n`pod3` (${pod3}) is plugged in already. `pod1` and `pod2` have nothing but a loopback. `outside` (192.168.100.200) is a\nmachine that has never heard of pods.\n\n```run node1\nip netns\nip -br addr\nbridge link\n```\n\n`ip -n pod3 …` runs `ip` in a pod; `ip netns exec pod3 COMMAND` runs anything there. A terminal on the pod itself is as good.\n\n| you | you get | a cluster calls it |\n|---|---|---|\n| `pod1`, address ${pod1}/24 | `eth0` in its namespace | `status.podIP` |\n| `pod2`, address ${pod2}/24 | `eth0` in its namespace | `status.podIP` |\n| `cni0`, address ${gateway}/24 | the pods' gateway | the CNI plugin's bridge |\n\n\n## 1. Plug the pods in\n\nA veth pair is a cable: what enters one end leaves the other. Give each of `pod1` and `pod2` one end, under the name\n`eth0`, and make the other end a port of `cni0` on the node.\n\nLook at pod3 first. Its `eth0@ifN` names the interface *index* of the other end, in another namespace; on the node,\n`veth-pod3@if…` points back.\n\n```run node1\nip -n pod3 link show eth0\nip -d link show veth-pod3\n```\n\nThe name of the node's end is yours to choose; `veth-pod1` and `veth-pod2` fit the drawing.\n\n```check plug-in\n```\n\n**In practice.** A port that nobody made a port is the classic: the cable is there, both ends are up, and every frame\nends in the root namespace, which does nothing with it. `bridge link` shows it at a glance.\n\n\n## 2. Addresses, and proof that nothing routes\n\nBring up both ends of each cable, give `pod1` ${pod1}/24 and `pod2` ${pod2}/24, and send what is not on the pods' link\nto ${gateway}. Then let them talk, and watch.\n\n```capture bridge\n```\n\n```run node1/pod1\nping -c 3 ${pod2}\n```\n\nFirst comes ARP: pod1 asks all, because the bridge floods a broadcast to every port but the one it came from.\n\n```quiz who-answers-arp\n```\n\nAfter that the bridge knows which MAC address lives behind which port, and sends each frame to one port only:\n\n```run node1\nbridge fdb show br cni0 | grep -v permanent\nip -n pod1 neigh\n```\n\nNow the proof. Ping pod2, then outside, and compare the `ttl=` of the answers:\n\n```run node1/pod1\nping -c 1 ${pod2}\nping -c 1 192.168.100.200\n```\n\n```quiz why-no-drop\n```\n\n```walk pod1-to-pod2\n```\n\n```check addresses\n```\n\n**In practice.** `NO-CARRIER` on one end means that the *other* end is down. An address that was added without `/24` is\na `/32`: the pod believes that it is alone on its link, and says \"Network is unreachable\".\n\n\n## 3. Whose address does pod2 see?\n\nEverything answers. Still somebody complains: the log of the program in pod2 shows one client only, whoever calls.\nLook at the same ping in two places at once.\n\n```capture both-ends\n```\n\n```run node1/pod1\nping -c 2 ${pod2}\n```\n\nCompare the source address of a request where it leaves pod1 and where it enters pod2. The reply looks right in pod1, so\npod1 never notices. Who on the way can change an address, and remember it for the way back?\n\n```run node1\nconntrack -L -p icmp\nsysctl net.bridge.bridge-nf-call-iptables\n```\n\nFind the cause and mend it, for every pair of pods. Two things must stay:\n\n- Pods still reach `outside`, and `outside` still sees 192.168.100.11, because it has no route to a pod.\n- `net.bridge.bridge-nf-call-iptables` stays 1. A cluster needs it: with 0, a packet from a pod to a *service* whose\n  backend is on the same node is bridged past the rules that would translate its reply.\n\nA connection keeps the translation that it began with. Start a new ping after each change.\n\n```check real-address\n```\n\n**In practice.** This is a masquerade rule without `! -d <cluster CIDR>`: a line from a tutorial, a firewall tool's\ndefault, or an `ip-masq-agent` whose list of networks to leave alone lacks the pods' own. Everything works, until somebody\nadds a network policy or reads a log.\n",
     "zh-CN": "# 同一节点上的 Pod 到 Pod\n\nKubernetes 对网络有三条要求：任意两个 Pod 不经 NAT 就能互通；任意节点不经 NAT 就能访问任意 Pod；Pod 自己看到的地址，\n就是别人看到的地址。在同一个节点上，两根线加一个网桥就足以兑现这三条。这一次，线和端口由你亲手来接。\n\n## 现场\n\n`node1` 是一个节点。它自己的网络命名空间就是*根*命名空间，里面有上行接口 `eth0`（192.168.100.11）和网桥\n`cni0`（地址 ${gateway}）。节点上有三个 Pod，各是一个网络命名空间。`pod3`（${pod3}）已经接好；`pod1` 和 `pod2` 里\n只有一个回环接口。`outside`（192.168.100.200）是一台从没听说过 Pod 的机器。\n\n```run node1\nip netns\nip -br addr\nbridge link\n```\n\n`ip -n pod3 …` 在 Pod 里执行 `ip`；`ip netns exec pod3 命令` 可以在其中执行任何程序。直接打开 Pod 的终端也一样。\n\n| 你看到的 | 要做成 | 集群里的名字 |\n|---|---|---|\n| `pod1`，地址 ${pod1}/24 | 命名空间里的 `eth0` | `status.podIP` |\n| `pod2`，地址 ${pod2}/24 | 命名空间里的 `eth0` | `status.podIP` |\n| `cni0`，地址 ${gateway}/24 | Pod 的网关 | CNI 插件的网桥 |\n\n\n## 1. 把 Pod 接上网桥\n\n一对 veth 就是一根网线：从一端进去的，从另一端出来。给 `pod1` 和 `pod2` 各一端，在 Pod 里命名为 `eth0`；另一端留在节点上，\n成为 `cni0` 的端口。\n\n先看看 pod3。它的 `eth0@ifN` 写的是另一端的接口*索引*，而另一端在别的命名空间里；节点上的 `veth-pod3@if…` 又指回来。\n\n```run node1\nip -n pod3 link show eth0\nip -d link show veth-pod3\n```\n\n节点端的名字由你定；叫 `veth-pod1` 和 `veth-pod2` 就与拓扑图一致。\n\n```check plug-in\n```\n\n**实际中的坑。** 最常见的是忘了把它设成端口：线接好了，两端也都启用了，可每一帧都停在根命名空间里，没有人处理。\n`bridge link` 一眼就能看出来。\n\n\n## 2. 配置地址，并证明中间没有路由\n\n把每根线的两端都启用，给 `pod1` 配 ${pod1}/24，给 `pod2` 配 ${pod2}/24，凡不在本链路上的都交给 ${gateway}。然后让它们通信，你来观察。\n\n```capture bridge\n```\n\n```run node1/pod1\nping -c 3 ${pod2}\n```\n\n最先出现的是 ARP：pod1 向所有人发问，因为网桥会把广播泛洪到除来源之外的每个端口。\n\n```quiz who-answers-arp\n```\n\n从此网桥知道哪个 MAC 地址在哪个端口后面，每一帧只送往一个端口：\n\n```run node1\nbridge fdb show br cni0 | grep -v permanent\nip -n pod1 neigh\n```\n\n现在来证明。先 ping pod2，再 ping outside，比较应答里的 `ttl=`：\n\n```run node1/pod1\nping -c 1 ${pod2}\nping -c 1 192.168.100.200\n```\n\n```quiz why-no-drop\n```\n\n```walk pod1-to-pod2\n```\n\n```check addresses\n```\n\n**实际中的坑。** 一端显示 `NO-CARRIER`，问题在*另一端*没有启用。添加地址时漏写 `/24` 就成了 `/32`：Pod 以为链路上只有\n自己，于是报 “Network is unreachable”。\n\n\n## 3. pod2 看到的是谁的地址？\n\n处处都有应答，却还是有人抱怨：pod2 里程序的日志中，无论谁来访问，客户端都是同一个地址。把同一个 ping 放到两处一起看。\n\n```capture both-ends\n```\n\n```run node1/pod1\nping -c 2 ${pod2}\n```\n\n比较同一个请求离开 pod1 时和进入 pod2 时的源地址。应答回到 pod1 时看上去完全正常，所以 pod1 察觉不到。路上谁能改写地址，\n还记得在回程时改回来？\n\n```run node1\nconntrack -L -p icmp\nsysctl net.bridge.bridge-nf-call-iptables\n```\n\n找出原因并修好，对每一对 Pod 都要成立。有两样不能动：\n\n- Pod 仍能访问 `outside`，而且 `outside` 看到的仍是 192.168.100.11，因为它没有到 Pod 的路由。\n- `net.bridge.bridge-nf-call-iptables` 保持为 1。集群需要它：设成 0 之后，Pod 访问后端在同一节点上的 *Service* 时，\n  应答会从网桥直接绕过负责还原地址的规则。\n\n一条连接会一直沿用它开始时的地址转换。每次修改之后，请重新开始一个 ping。\n\n```check real-address\n```\n\n**实际中的坑。** 这就是一条漏写了 `! -d <集群网段>` 的伪装规则：可能是照抄教程的一条命令、某个防火墙工具的默认设置，或者\n`ip-masq-agent` 的免伪装网段里漏了 Pod 网段。一切看似正常，直到有人加上网络策略，或者翻开日志。\n"
    }
   }
  }
 },
 "getLabSchema": {
  "request": {},
  "response": {
   "status": 200
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
      "userId": "019b7c00-0000-7000-8000-000000000010",
      "ours": {
       "version": 1,
       "score": 2.31,
       "maxScore": 100,
       "updatedAt": "2026-11-29T20:17:01.117Z"
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
      "summary": "Five tickets, each with a cause that differs from learner to learner. Repair what is broken, and break nothing else.",
      "minutes": 70,
      "maxScore": 100,
      "tasks": [
       {
        "id": "probe",
        "title": "Ticket 1: cache is killed by its probe",
        "maxScore": 20
       },
       {
        "id": "across",
        "title": "Ticket 2: the nodes' pods don't reach each other",
        "maxScore": 20
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
      "n": "EXAMPLE00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010",
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
    "createdAt": "2026-11-29T20:17:08.894Z",
    "disabledAt": null,
    "version": 1,
    "deployments": [
     {
      "id": "019b7c00-0000-7000-8000-000000000003",
      "deploymentId": "1",
      "createdAt": "2026-11-29T20:17:08.894Z"
     }
    ]
   }
  }
 },
 "getMaintenance": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "on": true,
    "message": "Back at 14:00.",
    "since": "2026-11-29T20:17:10.245Z"
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
    "timeNs": "1795864619284925283",
    "interface": "node1:cni0",
    "direction": "in",
    "length": 98,
    "capturedLength": 98,
    "protocol": "ICMP",
    "source": "10.244.48.172",
    "destination": "10.244.48.1",
    "info": "Echo (ping) request id=0x0024, seq=1/256, ttl=64",
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
      "title": "Internet protocol 4, 10.244.48.172 → 10.244.48.1",
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
    "hex": "EXAMPLE000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000011"
   }
  }
 },
 "getQuotas": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "total": {
     "limit": 80,
     "configured": 50,
     "inUse": 0
    },
    "perUser": {
     "limit": 3,
     "configured": 3
    },
    "users": [
     {
      "id": "019b7c00-0000-7000-8000-000000000010",
      "email": "vint@example.org",
      "limit": 6
     }
    ]
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
      "name": "disk",
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
    "userId": "019b7c00-0000-7000-8000-000000000010",
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
    "createdAt": "2026-11-29T20:16:57.774Z",
    "readyAt": "2026-11-29T20:16:58.353Z",
    "expiresAt": "2026-11-29T21:46:57.751Z",
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
          "10.244.48.1/24"
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
          "10.244.48.53/24"
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
         "via": "10.244.48.1",
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
          "10.244.48.1/24"
         ],
         "counters": {
          "rxPackets": 0,
          "txPackets": 0,
          "rxBytes": 0,
          "txBytes": 0,
          "rxErrors": 0,
          "txErrors": 0,
          "rxDropped": 0,
          "txDropped": 1
         }
        }
       ],
       "routes": [
        {
         "family": 4,
         "to": "10.244.48.0/24",
         "via": null,
         "source": "10.244.48.1",
         "metric": null,
         "mtu": null,
         "table": 254,
         "type": "unicast",
         "onLink": false,
         "protocol": "kernel",
         "scope": "link",
         "id": "route:node1:10.244.48.0/24",
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
       "neighbours": [],
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
          "line": "-A POSTROUTING -s 10.244.48.0/24 -j MASQUERADE",
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
       "pausePid": 10,
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
      "text": {
       "en": "`veth-pod1` in `node1` does not exist",
       "zh-CN": "`node1` 中的 `veth-pod1` 不存在"
      },
      "builtBy": "learner"
     },
     {
      "kind": "missing",
      "object": "interface:node1:veth-pod2",
      "namespace": "node1",
      "sentence": "`veth-pod2` in `node1` does not exist",
      "text": {
       "en": "`veth-pod2` in `node1` does not exist",
       "zh-CN": "`node1` 中的 `veth-pod2` 不存在"
      },
      "builtBy": "learner"
     }
    ],
    "kubernetes": {
     "node1": "Node",
     "node1:cni0": "the bridge of the CNI plugin \"bridge\"",
     "node1/pod1": "Pod (its sandbox, held by the pause container)",
     "node1/pod1:eth0": "status.podIP",
     "outside": "a host outside the cluster",
     "node1/pod2": "Pod",
     "node1/pod3": "Pod"
    }
   }
  }
 },
 "getUser": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000011"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000011",
    "email": "grace@example.org",
    "name": "Grace",
    "role": "learner",
    "createdAt": "2026-11-29T20:17:07.464Z",
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
    "durationMs": 566,
    "createdAt": "2026-11-29T20:17:00.546Z",
    "walk": {
     "outcome": "answered",
     "packet": {
      "protocol": "ICMP",
      "source": "10.244.48.172",
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
       "timeNs": "1795864620161308783",
       "afterUs": 0,
       "fragments": 1,
       "headers": {
        "ethernet": {
         "source": "02:01:00:03:00:01",
         "destination": "02:01:00:00:00:01"
        },
        "ip": {
         "version": 4,
         "source": "10.244.48.172",
         "destination": "192.168.100.200",
         "ttl": 64,
         "id": 33646,
         "length": 60,
         "dontFragment": false
        },
        "icmp": {
         "type": 8,
         "code": 0,
         "id": 46076,
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
         "detail": null,
         "connection": null
        },
        {
         "kind": "route",
         "words": {
          "en": "the route \"default via 10.244.48.1 dev eth0\" of node1/pod3",
          "zh-CN": "node1/pod3 的路由“default via 10.244.48.1 dev eth0”"
         },
         "detail": "default via 10.244.48.1 dev eth0",
         "connection": null
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
       "timeNs": "1795864620161317599",
       "afterUs": 8.816,
       "fragments": 1,
       "headers": {
        "ethernet": {
         "source": "02:01:00:03:00:01",
         "destination": "02:01:00:00:00:01"
        },
        "ip": {
         "version": 4,
         "source": "10.244.48.172",
         "destination": "192.168.100.200",
         "ttl": 64,
         "id": 33646,
         "length": 60,
         "dontFragment": false
        },
        "icmp": {
         "type": 8,
         "code": 0,
         "id": 46076,
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
         "detail": null,
         "connection": null
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
        "timeNs": "1795864620161407868",
        "afterUs": 99.085,
        "fragments": 1,
        "headers": {
         "ethernet": {
          "source": "02:02:00:00:00:01",
          "destination": "02:01:00:00:00:02"
         },
         "ip": {
          "version": 4,
          "source": "192.168.100.200",
          "destination": "192.168.100.11",
          "ttl": 64,
          "id": 25060,
          "length": 60,
          "dontFragment": false
         },
         "icmp": {
          "type": 0,
          "code": 0,
          "id": 46076,
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
          "detail": null,
          "connection": null
         },
         {
          "kind": "route",
          "words": {
           "en": "the route \"192.168.100.0/24 dev eth0\" of outside",
           "zh-CN": "outside 的路由“192.168.100.0/24 dev eth0”"
          },
          "detail": "192.168.100.0/24 dev eth0",
          "connection": null
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
        "timeNs": "1795864620161409391",
        "afterUs": 100.608,
        "fragments": 1,
        "headers": {
         "ethernet": {
          "source": "02:02:00:00:00:01",
          "destination": "02:01:00:00:00:02"
         },
         "ip": {
          "version": 4,
          "source": "192.168.100.200",
          "destination": "192.168.100.11",
          "ttl": 64,
          "id": 25060,
          "length": 60,
          "dontFragment": false
         },
         "icmp": {
          "type": 0,
          "code": 0,
          "id": 46076,
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
          "detail": null,
          "connection": null
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
       "The packet: ICMP 10.244.48.172 → 192.168.100.200. It was seen at 5 places on its way.",
       "It leaves by eth0 of pod3 on node1: a program in node1/pod3 sent it; the route \"default via 10.244.48.1 dev eth0\" of node1/pod3; 10.244.48.1 has the MAC 02:01:00:00:00:01."
      ],
      "zh-CN": [
       "这个包：ICMP 10.244.48.172 → 192.168.100.200。它在路上的 5 处被看到。",
       "它从 node1 上的 pod3 的 eth0 出去：node1/pod3 里的程序发出了它；node1/pod3 的路由“default via 10.244.48.1 dev eth0”；10.244.48.1 的 MAC 是 02:01:00:00:00:01。"
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
    "id": "019b7c00-0000-7000-8000-000000000012"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000012",
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
    "createdById": "019b7c00-0000-7000-8000-000000000013",
    "createdAt": "2026-11-29T20:17:06.388Z"
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
      "durationMs": 15.9
     },
     {
      "id": "pod1-cable",
      "kind": "peer",
      "passed": false,
      "weight": 1,
      "expected": "the other end of node1/pod1:eth0 is an interface in node1",
      "seen": "node1/pod1 has no interface eth0, only lo",
      "sentence": "A veth pair is a cable with two ends. The other end of pod1's eth0 belongs into the node's root namespace.",
      "durationMs": 15.9
     }
    ],
    "createdAt": "2026-11-29T20:17:01.117Z",
    "durationMs": 34
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
    "userId": "019b7c00-0000-7000-8000-000000000010",
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
    "createdAt": "2026-11-29T20:16:57.774Z",
    "readyAt": "2026-11-29T20:16:58.353Z",
    "expiresAt": "2026-11-29T21:46:57.751Z",
    "endedAt": null,
    "demonstration": false,
    "handRaisedAt": "2026-11-29T20:17:02.633Z",
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
    "url": "http://localhost:80/lti/register/EXAMPLE000000000000000000000000000000000012",
    "expiresAt": "2026-11-30T20:17:09.682Z"
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
      "createdById": "019b7c00-0000-7000-8000-000000000013",
      "createdAt": "2026-11-29T20:17:07.293Z",
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
      "createdAt": "2026-11-29T20:16:55.768Z",
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
        "durationMs": 15.9
       },
       {
        "id": "pod1-cable",
        "kind": "peer",
        "passed": false,
        "weight": 1,
        "expected": "the other end of node1/pod1:eth0 is an interface in node1",
        "seen": "node1/pod1 has no interface eth0, only lo",
        "sentence": "A veth pair is a cable with two ends. The other end of pod1's eth0 belongs into the node's root namespace.",
        "durationMs": 15.9
       }
      ],
      "createdAt": "2026-11-29T20:17:01.117Z",
      "durationMs": 34
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
      "id": "76",
      "at": "2026-11-29T20:17:10.254Z",
      "actor": {
       "id": "019b7c00-0000-7000-8000-000000000013",
       "kind": "user",
       "name": "Margaret"
      },
      "action": "setMaintenance",
      "subject": "/v1/admin/maintenance",
      "address": "127.0.0.1",
      "detail": {
       "requestId": "019b7c00-0000-7000-8000-000000000025"
      }
     },
     {
      "id": "75",
      "at": "2026-11-29T20:17:10.247Z",
      "actor": {
       "id": "019b7c00-0000-7000-8000-000000000013",
       "kind": "user",
       "name": "Margaret"
      },
      "action": "setMaintenance",
      "subject": "/v1/admin/maintenance",
      "address": "127.0.0.1",
      "detail": {
       "requestId": "019b7c00-0000-7000-8000-000000000026"
      }
     }
    ],
    "nextCursor": "75"
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
      "createdAt": "2026-11-29T20:16:59.173Z",
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
      "createdAt": "2026-11-29T20:16:54.277Z",
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
    "id": "019b7c00-0000-7000-8000-000000000012"
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
      "webhookId": "msg_353f2890eb6d_1",
      "type": "ping",
      "state": "pending",
      "attempts": 0,
      "createdAt": "2026-11-29T20:17:06.903Z",
      "deliveredAt": null,
      "nextAttemptAt": "2026-11-29T20:17:06.903Z",
      "payload": {
       "type": "ping",
       "timestamp": "2026-11-29T20:17:06.900Z",
       "data": {
        "webhookId": "019b7c00-0000-7000-8000-000000000012",
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
 "listEngines": {
  "request": {},
  "response": {
   "status": 200,
   "body": {
    "items": [
     {
      "name": "default",
      "state": "active",
      "drained": false,
      "lostSince": null,
      "error": null,
      "version": "Docker 20.10.24+dfsg1",
      "architecture": "amd64",
      "capacity": {
       "sandboxes": null,
       "memoryMib": null
      },
      "load": {
       "sandboxes": 0,
       "memoryMib": 0
      },
      "share": null
     }
    ]
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
      "userId": "019b7c00-0000-7000-8000-000000000010",
      "email": "vint@example.org",
      "name": "Vint",
      "role": "learner",
      "sectionId": null,
      "source": "code",
      "createdAt": "2026-11-29T20:16:55.141Z",
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
      "at": "2026-11-29T20:16:57.793Z"
     },
     {
      "id": "2",
      "sessionId": "019b7c00-0000-7000-8000-000000000004",
      "type": "session.starting",
      "data": {
       "state": "starting"
      },
      "at": "2026-11-29T20:16:57.867Z"
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
      "userId": "019b7c00-0000-7000-8000-000000000010",
      "dueAt": "2099-03-14T00:59:00.000Z",
      "closesAt": "2099-03-21T00:59:00.000Z",
      "attempts": null,
      "note": "Was ill",
      "createdById": "019b7c00-0000-7000-8000-000000000027",
      "createdAt": "2026-11-29T20:16:57.551Z"
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
      "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000013",
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
      "unavailable": null,
      "objectives": {
       "en": [
        "Build a bridge and plug pods into it",
        "Read a forwarding table, and say when a bridge floods"
       ],
       "zh-CN": [
        "创建网桥并把 Pod 接上去",
        "读懂转发表，说清网桥什么时候会泛洪"
       ]
      },
      "prerequisites": [
       "veth-pair"
      ],
      "languages": [
       "en",
       "zh-CN"
      ],
      "tasks": [
       {
        "id": "build",
        "title": {
         "en": "A bridge with three ports",
         "zh-CN": "三个端口的网桥"
        },
        "points": 30,
        "needs": []
       },
       {
        "id": "overheard",
        "title": {
         "en": "Why does pod6 hear what is meant for pod5?",
         "zh-CN": "发给 pod5 的，为什么 pod6 也听得到？"
        },
        "points": 35,
        "needs": []
       }
      ]
     },
     {
      "slug": "broken-cluster",
      "version": "1.1.0",
      "hash": "EXAMPLE000000000000000000000000000000000000000000000000000000014",
      "title": {
       "en": "Exam: the broken cluster",
       "zh-CN": "考试：出了故障的集群"
      },
      "summary": {
       "en": "Five tickets, each with a cause that differs from learner to learner. Repair what is broken, and break nothing else.",
       "zh-CN": "五张工单，每张的病因因人而异。修好坏的，别弄坏好的。"
      },
      "level": "advanced",
      "minutes": 70,
      "tags": [
       "exam",
       "troubleshooting"
      ],
      "unavailable": null,
      "objectives": {
       "en": [
        "Find the place where a packet dies with two captures, not by guessing",
        "Tell faults of the link, of the route, of the translation, of the packet size and of connection tracking from each other by their symptoms"
       ],
       "zh-CN": [
        "用两处抓包找到包死在哪里，而不是靠猜",
        "凭症状区分链路、路由、地址转换、包大小和连接跟踪的故障"
       ]
      },
      "prerequisites": [
       "pod-to-pod-same-node",
       "pod-to-pod-across-nodes"
      ],
      "languages": [
       "en",
       "zh-CN"
      ],
      "tasks": [
       {
        "id": "probe",
        "title": {
         "en": "Ticket 1: cache is killed by its probe",
         "zh-CN": "工单一：cache 总被探针判死"
        },
        "points": 20,
        "needs": []
       },
       {
        "id": "across",
        "title": {
         "en": "Ticket 2: the nodes' pods don't reach each other",
         "zh-CN": "工单二：两个节点的 Pod 互不相通"
        },
        "points": 20,
        "needs": []
       }
      ]
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
      "createdAt": "2026-11-29T20:17:09.635Z",
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
      "createdAt": "2026-11-29T20:17:09.536Z",
      "signsFrom": "2026-11-30T20:17:09.412Z",
      "removeAt": null
     },
     {
      "id": "019b7c00-0000-7000-8000-000000000021",
      "createdAt": "2026-11-29T20:17:09.403Z",
      "signsFrom": "2026-11-29T20:17:09.069Z",
      "removeAt": "2026-12-07T20:17:09.412Z"
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
      "createdAt": "2026-11-29T20:17:09.882Z"
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
      "createdAt": "2026-11-29T20:17:08.894Z",
      "disabledAt": null,
      "version": 1,
      "deployments": [
       {
        "id": "019b7c00-0000-7000-8000-000000000003",
        "deploymentId": "1",
        "createdAt": "2026-11-29T20:17:08.894Z"
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
      "createdAt": "2026-11-29T20:16:49.956Z",
      "disabledAt": null,
      "version": 1,
      "deployments": [
       {
        "id": "019b7c00-0000-7000-8000-000000000033",
        "deploymentId": "dep-1",
        "createdAt": "2026-11-29T20:16:49.956Z"
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
       "createdAt": "2026-11-29T20:16:55.768Z",
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
       "updatedAt": "2026-11-29T20:17:01.117Z",
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
         "lastAttemptAt": "2026-11-29T20:17:01.117Z"
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
       "lastActivityAt": "2026-11-29T20:16:57.774Z",
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
      "createdAt": "2026-11-29T20:17:03.509Z",
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
      "createdAt": "2026-11-29T20:17:03.160Z",
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
      "updatedAt": "2026-11-29T20:17:01.117Z"
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
      "timeNs": "1795864619284925283",
      "interface": "node1:cni0",
      "direction": "in",
      "length": 98,
      "capturedLength": 98,
      "protocol": "ICMP",
      "source": "10.244.48.172",
      "destination": "10.244.48.1",
      "info": "Echo (ping) request id=0x0024, seq=1/256, ttl=64"
     },
     {
      "number": 2,
      "timeNs": "1795864619284962823",
      "interface": "node1:cni0",
      "direction": "out",
      "length": 98,
      "capturedLength": 98,
      "protocol": "ICMP",
      "source": "10.244.48.1",
      "destination": "10.244.48.172",
      "info": "Echo (ping) reply id=0x0024, seq=1/256, ttl=64"
     }
    ],
    "next": 2
   }
  }
 },
 "listSandboxes": {
  "request": {
   "query": {
    "engine": "default"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "items": []
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
      "createdAt": "2026-11-29T20:16:54.465Z"
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
      "userId": "019b7c00-0000-7000-8000-000000000010",
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
      "createdAt": "2026-11-29T20:16:57.774Z",
      "readyAt": "2026-11-29T20:16:58.353Z",
      "expiresAt": "2026-11-29T21:46:57.751Z",
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
      "id": "019b7c00-0000-7000-8000-000000000014",
      "target": {
       "host": "node1"
      },
      "createdAt": "2026-11-29T20:16:59.006Z",
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
      "id": "019b7c00-0000-7000-8000-000000000011",
      "email": "grace@example.org",
      "name": "Grace",
      "role": "learner",
      "createdAt": "2026-11-29T20:17:07.464Z",
      "disabledAt": null,
      "erasedAt": null
     },
     {
      "id": "019b7c00-0000-7000-8000-000000000008",
      "email": "barbara@example.org",
      "name": "Barbara",
      "role": "learner",
      "createdAt": "2026-11-29T20:16:54.704Z",
      "disabledAt": null,
      "erasedAt": null
     }
    ],
    "nextCursor": "EXAMPLE000000000000000000000000000000000000000000000000000000000015"
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
      "durationMs": 566,
      "createdAt": "2026-11-29T20:17:00.546Z",
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
      "id": "019b7c00-0000-7000-8000-000000000012",
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
      "createdById": "019b7c00-0000-7000-8000-000000000013",
      "createdAt": "2026-11-29T20:17:06.388Z"
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
    "token": "EXAMPLE000000000000000000000000000000000000016",
    "expiresAt": "2026-11-30T08:16:53.178Z",
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
    "secret": "EXAMPLE0000000000000000000000000000000000000017"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "token": "EXAMPLE000000000000000000000000000000000000018",
    "expiresAt": "2026-11-30T08:17:07.689Z",
    "user": {
     "id": "019b7c00-0000-7000-8000-000000000011",
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
    "id": "019b7c00-0000-7000-8000-000000000011"
   },
   "body": {
    "purpose": "login"
   }
  },
  "response": {
   "status": 201,
   "body": {
    "secret": "EXAMPLE0000000000000000000000000000000000000017",
    "url": null,
    "purpose": "login",
    "expiresAt": "2026-11-29T20:32:07.657Z"
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
    "createdAt": "2026-11-29T20:17:09.635Z",
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
    "id": "019b7c00-0000-7000-8000-000000000014",
    "target": {
     "host": "node1"
    },
    "createdAt": "2026-11-29T20:16:59.006Z",
    "endedAt": null,
    "exitCode": null
   }
  }
 },
 "pingWebhook": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000012"
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
    "userId": "019b7c00-0000-7000-8000-000000000010"
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
    "userId": "019b7c00-0000-7000-8000-000000000010",
    "dueAt": "2099-03-14T00:59:00.000Z",
    "closesAt": "2099-03-21T00:59:00.000Z",
    "attempts": null,
    "note": "Was ill",
    "createdById": "019b7c00-0000-7000-8000-000000000027",
    "createdAt": "2026-11-29T20:16:57.551Z"
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
    "raisedAt": "2026-11-29T20:17:02.633Z",
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
    "createdAt": "2026-11-29T20:16:54.465Z"
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
    "enrolCode": "jjfw-ypfj-ksze"
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
    "id": "019b7c00-0000-7000-8000-000000000012"
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
    "id": "019b7c00-0000-7000-8000-000000000012",
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
    "secret": "EXAMPLE0000000000000000000000000000000000000019",
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
    "userId": "019b7c00-0000-7000-8000-000000000010",
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
    "createdAt": "2026-11-29T20:16:57.774Z",
    "readyAt": "2026-11-29T20:16:58.353Z",
    "expiresAt": "2026-11-29T22:16:57.751Z",
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
    "createdById": "019b7c00-0000-7000-8000-000000000013",
    "createdAt": "2026-11-29T20:17:07.293Z",
    "expiresAt": "2099-03-02T09:00:00.000Z",
    "lastUsedAt": null,
    "revokedAt": null,
    "key": "EXAMPLE0000000000000000000000000000000000000020"
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
      "createdAt": "2026-11-29T20:17:09.536Z",
      "signsFrom": "2026-11-30T20:17:09.412Z",
      "removeAt": null
     },
     {
      "id": "019b7c00-0000-7000-8000-000000000021",
      "createdAt": "2026-11-29T20:17:09.403Z",
      "signsFrom": "2026-11-29T20:17:09.069Z",
      "removeAt": "2026-12-07T20:17:09.412Z"
     }
    ]
   }
  }
 },
 "rotateWebhookSecret": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000012"
   }
  },
  "response": {
   "status": 200,
   "body": {
    "id": "019b7c00-0000-7000-8000-000000000012",
    "courseId": null,
    "url": "https://lms.example.org/vethlab",
    "description": "Grades for the LMS",
    "events": [
     "grade.changed"
    ],
    "enabled": true,
    "disabledReason": null,
    "failingSince": null,
    "previousSecretUntil": "2026-11-30T20:17:06.806Z",
    "createdById": "019b7c00-0000-7000-8000-000000000013",
    "createdAt": "2026-11-29T20:17:06.388Z",
    "secret": "EXAMPLE000000000000000000000000000000000000000005="
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
    "stdout": "lo               UNKNOWN        127.0.0.1/8 \neth0@if13        UP             10.244.48.172/24 \n",
    "stderr": "",
    "encoding": "utf8",
    "truncated": false,
    "durationMs": 8.637261999996554
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
     "019b7c00-0000-7000-8000-000000000010"
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
    "createdAt": "2026-11-29T20:17:03.509Z",
    "recipients": 1
   }
  }
 },
 "setMaintenance": {
  "request": {
   "body": {
    "on": true,
    "message": "Back at 14:00."
   }
  },
  "response": {
   "status": 200,
   "body": {
    "on": true,
    "message": "Back at 14:00.",
    "since": "2026-11-29T20:17:10.245Z"
   }
  }
 },
 "setUserQuota": {
  "request": {
   "path": {
    "id": "019b7c00-0000-7000-8000-000000000010"
   },
   "body": {
    "limit": 6
   }
  },
  "response": {
   "status": 204
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
    "createdAt": "2026-11-29T20:16:59.173Z",
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
    "userId": "019b7c00-0000-7000-8000-000000000010",
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
    "createdAt": "2026-11-29T20:16:57.774Z",
    "readyAt": "2026-11-29T20:16:58.353Z",
    "expiresAt": "2026-11-29T21:46:57.751Z",
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
    "createdAt": "2026-11-29T20:16:59.173Z",
    "endedAt": "2026-11-29T20:16:59.813Z"
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
      "durationMs": 3
     },
     {
      "name": "authentication",
      "ok": true,
      "detail": "It answers (400).",
      "durationMs": 3
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
    "durationMs": 566,
    "createdAt": "2026-11-29T20:17:00.546Z",
    "walk": {
     "outcome": "answered",
     "packet": {
      "protocol": "ICMP",
      "source": "10.244.48.172",
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
       "timeNs": "1795864620161308783",
       "afterUs": 0,
       "fragments": 1,
       "headers": {
        "ethernet": {
         "source": "02:01:00:03:00:01",
         "destination": "02:01:00:00:00:01"
        },
        "ip": {
         "version": 4,
         "source": "10.244.48.172",
         "destination": "192.168.100.200",
         "ttl": 64,
         "id": 33646,
         "length": 60,
         "dontFragment": false
        },
        "icmp": {
         "type": 8,
         "code": 0,
         "id": 46076,
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
         "detail": null,
         "connection": null
        },
        {
         "kind": "route",
         "words": {
          "en": "the route \"default via 10.244.48.1 dev eth0\" of node1/pod3",
          "zh-CN": "node1/pod3 的路由“default via 10.244.48.1 dev eth0”"
         },
         "detail": "default via 10.244.48.1 dev eth0",
         "connection": null
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
       "timeNs": "1795864620161317599",
       "afterUs": 8.816,
       "fragments": 1,
       "headers": {
        "ethernet": {
         "source": "02:01:00:03:00:01",
         "destination": "02:01:00:00:00:01"
        },
        "ip": {
         "version": 4,
         "source": "10.244.48.172",
         "destination": "192.168.100.200",
         "ttl": 64,
         "id": 33646,
         "length": 60,
         "dontFragment": false
        },
        "icmp": {
         "type": 8,
         "code": 0,
         "id": 46076,
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
         "detail": null,
         "connection": null
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
        "timeNs": "1795864620161407868",
        "afterUs": 99.085,
        "fragments": 1,
        "headers": {
         "ethernet": {
          "source": "02:02:00:00:00:01",
          "destination": "02:01:00:00:00:02"
         },
         "ip": {
          "version": 4,
          "source": "192.168.100.200",
          "destination": "192.168.100.11",
          "ttl": 64,
          "id": 25060,
          "length": 60,
          "dontFragment": false
         },
         "icmp": {
          "type": 0,
          "code": 0,
          "id": 46076,
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
          "detail": null,
          "connection": null
         },
         {
          "kind": "route",
          "words": {
           "en": "the route \"192.168.100.0/24 dev eth0\" of outside",
           "zh-CN": "outside 的路由“192.168.100.0/24 dev eth0”"
          },
          "detail": "192.168.100.0/24 dev eth0",
          "connection": null
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
        "timeNs": "1795864620161409391",
        "afterUs": 100.608,
        "fragments": 1,
        "headers": {
         "ethernet": {
          "source": "02:02:00:00:00:01",
          "destination": "02:01:00:00:00:02"
         },
         "ip": {
          "version": 4,
          "source": "192.168.100.200",
          "destination": "192.168.100.11",
          "ttl": 64,
          "id": 25060,
          "length": 60,
          "dontFragment": false
         },
         "icmp": {
          "type": 0,
          "code": 0,
          "id": 46076,
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
          "detail": null,
          "connection": null
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
       "The packet: ICMP 10.244.48.172 → 192.168.100.200. It was seen at 5 places on its way.",
       "It leaves by eth0 of pod3 on node1: a program in node1/pod3 sent it; the route \"default via 10.244.48.1 dev eth0\" of node1/pod3; 10.244.48.1 has the MAC 02:01:00:00:00:01."
      ],
      "zh-CN": [
       "这个包：ICMP 10.244.48.172 → 192.168.100.200。它在路上的 5 处被看到。",
       "它从 node1 上的 pod3 的 eth0 出去：node1/pod3 里的程序发出了它；node1/pod3 的路由“default via 10.244.48.1 dev eth0”；10.244.48.1 的 MAC 是 02:01:00:00:00:01。"
      ]
     },
     "warnings": [],
     "copies": 14
    }
   }
  }
 }
};
