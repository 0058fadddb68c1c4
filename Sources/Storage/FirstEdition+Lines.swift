extension FirstEdition {
  /// One line an item; see there.
  static let lines = """
    agent-case-city-controls 1 c a-person-confirms-before-a-mailbox-is-deleted* the-temperature-is-set-near-zero-for-deletions the-trace-of-each-session-is-kept-for-review* the-memory-is-shared-among-all-employees the-number-of-retrieved-help-articles-is-raised
    agent-case-city-hours 1 c one-retrieval-from-the-leaflet-and-one-model* a-copy-of-the-help-desk-assistant-with-all-its a-model-that-is-fine-tuned-again-after-each a-supervisor-agent-with-one-collaborator-for
    agent-case-city-tools 1 c through-a-knowledge-base-that-indexes-both through-fine-tuning-on-records-of-earlier through-action-groups-that-run-the-functions* through-a-longer-context-window-with-all-account
    agent-claims-specialists 1 c a-supervisor-that-delegates-to-three* a-chain-of-three-model-calls-in-a-fixed-order one-agent-whose-prompt-lists-all-forty-tools three-agents-that-each-process-the-claim
    agent-company-api 1 c a-knowledge-base-with-a-data-source-and-an a-prompt-template-with-examples-of-readings-and a-guardrail-with-denied-topics-and-word-filters an-action-group-with-a-schema-and-a-function*
    agent-endless-loop 1 c a-filter-for-harmful-words-in-prompts-and a-role-with-fewer-rights-on-the-two-price-tools a-limit-on-steps-and-run-time-for-each-request* a-longer-retention-of-the-memory-of-earlier
    agent-fee-misread 2 c a-supervisor-that-hands-each-of-the-look-ups-to a-lower-temperature-for-the-model-that-plans-the batch-inference-for-the-calls-of-a-request one-tool-that-returns-all-of-the-data-in-one*
    agent-handbook-question 1 c a-supervisor-agent-with-one-collaborator-per rag-over-the-handbook-with-one-retrieval-per* an-agent-with-a-browser-tool-and-long-term a-model-fine-tuned-on-the-handbook-with-one-call
    agent-irreversible-payment 1 c a-lower-temperature-for-the-model-that-plans-the a-trace-of-each-step-that-is-stored-for-one-year a-person-who-approves-each-transfer-before-it-is* a-second-tool-that-sends-transfers-if-one-fails
    agent-match-patterns 1 m prompt-chaining=the-result-of-one-step-feeds-the-next-step routing=a-request-is-sent-to-the-specialist-that-fits parallelization=independent-parts-are-worked-on-at-the-same-time orchestrator-workers=a-coordinator-splits-a-task-and-delegates-the evaluator-optimizer=a-draft-is-criticized-and-improved-in-rounds a-model-is-trained-on-pairs-of-input-and-output
    agent-match-risk-control 1 m it-may-touch-data-that-its-task-does-not-need=least-privilege-role it-may-take-a-step-that-cannot-be-undone=human-approval it-may-run-in-circles-and-burn-tokens=maximum-steps-and-time-outs it-may-state-facts-that-are-invented=knowledge-base-with-a-grounding-check nobody-can-tell-afterward-what-it-did=trace-of-its-steps long-term-memory
    agent-match-standards 1 m model-context-protocol-mcp=open-standard-between-agents-and-tools agent2agent-a2a=open-standard-between-one-agent-and-another strands-agents=sdk-for-writing-agents-in-code amazon-bedrock-agentcore=managed-platform-to-run-and-operate-agents coding-tool-that-builds-from-a-written
    agent-mcp-connectors 1 c agent-to-agent-protocol-a2a retrieval-augmented-generation-rag strands-agents-sdk model-context-protocol-mcp*
    agent-multi-good-fit 1 c labeling-incoming-comments-each-one-as-praise-or opening-permit-files-where-missing-papers* converting-a-file-at-night-where-four-steps clearing-bills-where-the-reply-of-a-supplier* answering-questions-on-the-building-code-one
    agent-multi-injection 1 c check-tool-results-with-guardrails-before-they* keep-the-agents-memory-for-a-longer-period raise-the-temperature-for-more-varied-plans limit-the-agents-role-to-the-rights-its-task* split-the-work-among-three-agents-with-the-same
    agent-multi-parts 1 c a-foundation-model-that-plans-the-steps* a-training-set-of-labeled-prompts-and-replies tools-such-as-functions-or-knowledge-bases* model-units-reserved-for-one-or-six-months a-memory-for-context-and-earlier-results* a-diagram-that-fixes-the-path-of-each-run
    agent-nothing-happened 1 c sending-the-same-prompt-to-a-larger-model-that adding-the-booking-rules-to-a-knowledge-base fine-tuning-the-model-on-the-function-with running-the-function-and-returning-its-result-to*
    agent-or-step-functions 1 c the-path-can-branch-on-the-result-of-a-step the-path-is-drawn-beforehand-and-is-the-same-in the-path-is-learned-by-training-on-earlier-runs the-path-is-chosen-by-the-model-during-the-run*
    agent-orchestration-phase 1 c the-input-of-the-user-is-checked-and-sorted-into the-final-text-is-brought-into-the-form-that-the the-weights-are-adjusted-to-the-feedback-of-the the-model-reasons-calls-an-action-and-then-reads*
    agent-order-loop 1 o5 plan-how-the-goal-could-be-reached select-a-tool-and-its-inputs call-the-tool observe-the-result-of-the-call decide-that-the-goal-is-reached-and-answer update-the-models-weights-with-the-result
    agent-order-tool-use 1 o5 send-the-question-together-with-the-description receive-the-request-for-the-function-with-its run-the-function-with-these-arguments hand-the-functions-result-to-the-model show-the-models-answer-to-the-user wait-until-the-model-has-run-the-function-by
    agent-refund-desk 1 c an-agent-with-tools-for-the-order-payment-and* a-knowledge-base-that-covers-orders-returns-and a-model-fine-tuned-on-thousands-of-earlier-chats a-dialog-bot-with-fixed-intents-and-slots
    agent-role-recall 1 c it-stores-embeddings-and-returns-those-nearest it-filters-prompts-and-replies-for-unwanted it-breaks-a-request-into-steps-and-completes* it-trains-a-model-on-labeled-pairs-for-a-narrow
    agent-travel-preferences 1 c short-term-memory-for-the-turns-of-the-chat-in long-term-memory-that-outlasts-the-single* a-larger-limit-on-the-length-of-each-reply fine-tuning-on-chats-of-last-year
    batch-case-publisher-archive 1 c on-demand-requests-for-the-archive-spread-over batch-inference-over-the-archive-read-from* provisioned-throughput-for-the-archive-with-a on-demand-requests-for-the-archive-sent-in-quiet
    batch-case-publisher-chat 1 c readers-need-replies-at-once-and-idle-time-costs* readers-ask-short-questions-and-short-prompts traffic-jumps-and-on-demand-reserves-capacity traffic-is-unknown-and-on-demand-lowers-the
    batch-case-publisher-import 1 c tags-show-up-in-the-chat tags-are-delivered-to-amazon-s3* tags-are-complete-after-some-waiting* tags-are-billed-by-the-hours-of-the-job tags-need-an-amazon-sagemaker-ai-endpoint
    batch-case-publisher-pictures 2 c fewer-words-in-the-prompt-of-each-draft fewer-drafts-kept-in-storage-after-the-choice fewer-pictures-generated-before-the-choice* fewer-hours-in-which-the-model-is-kept-ready
    batch-council-minutes 1 c sorting-emergency-messages-by-urgency-as-they interpreting-for-visitors-at-the-counter-of-the suggesting-replies-while-clerks-chat-with-a translating-old-council-minutes-before-the*
    batch-dialogue-records 1 c the-output-in-amazon-s3-cannot-be-turned-into the-records-of-a-job-are-processed-apart-from* the-discount-of-a-job-is-granted-on-prompts-and the-model-of-a-job-needs-a-term-of-provisioned
    batch-hotel-phone 1 c batch-jobs-need-a-paid-term-and-hotel-demand-is batch-jobs-serve-image-models-and-calls-are-text batch-jobs-cost-the-same-per-token-and-the-bill batch-jobs-run-asynchronously-and-a-guest*
    batch-match-needs 1 m chat-of-a-new-app-traffic-unknown=on-demand millions-of-letters-due-next-week=batch-inference constant-load-throttling-ruled-out-two-quarters=provisioned-throughput-with-a-6-month-term reserved-capacity-for-a-two-day-load-test=provisioned-throughput-without-a-term provisioned-throughput-with-a-1-month-term
    batch-multi-job-facts 1 c summaries-become-shorter-than-before summaries-appear-as-output-in-amazon-s3* tokens-are-paid-at-half-the-former-price* tokens-of-the-prompts-are-free-of-charge instances-in-amazon-ec2-are-billed-while-it-runs
    batch-multi-signs 1 c readers-watch-the-reply prompts-are-many-and-known-beforehand* throughput-must-be-assured-around-the-clock results-are-wanted-by-the-following-day* each-prompt-depends-on-the-preceding-answer
    batch-number-saving 1 n 40.00 0.01
    batch-on-provisioned-model 1 c the-job-is-possible-and-the-hourly-fee-is-halved the-job-is-possible-and-its-tokens-are-added-to the-job-is-refused-as-provisioned-models-do-not* the-job-is-refused-as-batch-needs-a-six-month
    batch-order-bills 1 o4 batch-with-10-million-input-and-2-million-output on-demand-with-10-million-input-and-1-million on-demand-with-5-million-input-and-3-million batch-with-20-million-input-and-8-million-output
    batch-order-job 1 o5 write-the-prompts-as-records-of-a-jsonl-file place-the-file-in-an-amazon-s3-bucket create-the-job-with-an-input-and-an-output let-the-service-process-the-records read-the-results-in-the-output-location buy-a-model-unit-for-the-duration-of-the-job
    batch-price-relation 1 c tokens-are-charged-at-a-tenth-of-the-on-demand tokens-are-charged-at-half-of-the-on-demand* tokens-are-free-and-job-hours-are-charged tokens-are-charged-at-the-on-demand-price-plus
    batch-survey-results 1 c in-the-output-that-the-job-wrote-to-an-s3-bucket* in-the-response-to-the-call-that-created-the-job in-the-chat-of-the-amazon-bedrock-playground in-the-audit-events-that-aws-cloudtrail-recorded
    batch-weekend-classification 1 c on-demand-inference-with-many-parallel-requests on-demand-inference-in-hours-of-little-traffic batch-inference-with-prompts-in-amazon-s3-files* provisioned-throughput-with-a-term-of-one-month
    breakeven-missing-check 1 c whether-the-on-demand-quota-allows-that-many whether-one-model-unit-can-process-that-many* whether-the-price-of-one-model-unit-falls-as whether-hours-without-requests-are-left-out-of
    breakeven-number-million-per-hour 1 n 12 0.01
    breakeven-number-month-advantage 1 n 7200 1
    breakeven-number-term-hours 1 n 648 0.5
    breakeven-number-true-token-price 1 n 4.50 0.01
    breakeven-order-steps 1 o4 measure-the-shares-of-input-and-output-tokens form-the-average-on-demand-price-per-token divide-the-hourly-price-of-the-units-by-it compare-the-result-with-the-load-and-the-units multiply-the-tokens-by-the-number-of-epochs
    breakeven-recall-meaning 1 c the-hour-in-which-the-reserved-tokens-of-a-term the-tokens-per-minute-that-a-model-unit-can the-hours-from-which-on-a-longer-term-is-the the-tokens-per-hour-at-which-tokens-and-units*
    breakeven-three-shops 1 c provisioned-throughput-since-its-usd-12-buy-any provisioned-throughput-since-a-load-in-each-hour on-demand-since-3-million-tokens-cost-usd-6-per* on-demand-since-model-units-are-not-sold-for
    cache-developer-expectation 1 c the-start-of-a-prompt-that-the-model-has-already* the-answer-that-the-model-gave-to-a-prompt-with the-vectors-that-an-embedding-model-made-for-a the-chat-of-a-user-across-sessions-on-later-days
    cache-multi-conditions 1 c replies-that-are-far-longer-than-the-prompts a-long-prefix-that-many-prompts-share-word-for* calls-with-the-shared-text-following-within* questions-that-recur-and-deserve-the-stored a-different-long-document-at-the-head-of-each
    cache-number-manual 2 n 1.75 0.005
    cache-policy-preamble 1 c cross-region-inference-for-repeated-employee batch-inference-for-questions latency-optimized-inference-for-travel-questions prompt-caching-for-the-unchanged-prefix*
    cache-single-use-report 1 c it-falls-to-a-tenth-as-each-document-is-in-the it-rises-by-a-quarter-as-each-document-is-a-new* it-falls-by-half-as-caching-works-like-a-batch it-stays-the-same-as-caching-is-charged-on
    cache-timestamp-in-front 1 c send-the-prompts-closer-together-within-the move-the-question-to-the-front-ahead-of-the-time start-the-prompt-with-the-manual-and-move-the* choose-a-cache-lifetime-of-an-hour-where-the
    calc-batch-part 1 c usd-saving-2* usd-whole-2 usd-part-2 usd-f-twice-2-b-saving-2
    calc-break-even-volume 1 c volume-million-tokens-per-hour* input-million-tokens-per-hour output-million-tokens-per-hour f-plain-added-million-tokens-per-hour
    calc-cache-percent 1 n
    calc-cache-prefix 1 c usd-cost-2* usd-f-allread-2-extra-2 usd-allwritten-2 usd-plain-2
    calc-cheapest-way 1 c k-on-demand-inference-batch-inference* k1-on-demand-inference-batch-inference k2-on-demand-inference-batch-inference k3-on-demand-inference-batch-inference
    calc-custom-months 1 c usd-total-2* usd-f-again-2-first-2 usd-epoch-2 usd-unserved-2
    calc-dominant-line 1 c k-input-tokens-of-the-text-model-output-tokens* k1-input-tokens-of-the-text-model-output-tokens k2-input-tokens-of-the-text-model-output-tokens k3-input-tokens-of-the-text-model-output-tokens
    calc-embedding-year 1 n
    calc-examples-or-tuning 1 n
    calc-image-drafts 1 n
    calc-import-storm 1 c usd-cost-2* usd-minutes-2 usd-one-2 usd-f-day-2-single-2
    calc-model-units-month 1 c usd-cost-2* usd-used-2 usd-single-2 usd-f-both-2-tokens-2
    calc-month-two-meters 1 c usd-cost-2* usd-one-2 usd-swapped-2 usd-f-out-2-all-2
    calc-output-share 1 n
    calc-price-per-thousand 1 c usd-cost-2* usd-f-million-2-thousand-2 usd-all-2 usd-in-2
    calc-rag-chunks 1 n
    calc-requests-for-budget 1 n
    calc-term-or-none 1 c none-term-no-commitment-one-month-term-by-usd* one-month-term-by-usd-days-2 one-month-term-by-usd-month-2 no-commitment-by-usd-rest-2
    calc-training-job 1 n
    calc-used-hour 1 n
    cost-case-hostels-plan 1 c tokens-for-usd-4-100-as-the-unused-part-of-the tokens-for-usd-5-000-and-the-unused-part-of-the* tokens-for-usd-5-000-with-a-refund-for-the tokens-for-less-than-usd-5-000-at-the-discount
    cost-case-hostels-step 1 c a-six-month-term-for-a-model-unit-that-carries a-batch-job-for-the-requests-of-the-chat-at-half a-batch-job-for-the-travel-tips-that-are-written* a-larger-compute-savings-plan-sized-for-both-of
    cost-case-hostels-tools 1 c a-budget-for-amazon-bedrock-in-aws-budgets-with* a-further-savings-plan-with-usd-6-000-as-its a-chart-of-the-models-cost-in-aws-cost-explorer a-tagged-application-inference-profile-for-chat* a-trail-in-aws-cloudtrail-with-shares-of-the
    cost-case-ledger-consultant 1 c the-pairs-exist-already-and-60-gb-mean-far-more* the-labels-are-spared-but-60-gb-mean-a-larger the-commentary-needs-labels-as-well-and-60-gb the-labels-are-spared-and-serving-is-paid-by
    cost-case-ledger-facts 1 c longer-prompts-all-help-pages-are-placed-in-each rag-passages-of-1-500-tokens-in-all-per-request* fine-tuning-a-new-job-each-month-for-usd-20-with fine-tuning-two-jobs-a-year-for-usd-20-each-with
    cost-case-ledger-volume 1 n 1.44 0.005
    cost-case-rulings-dialogue 1 c on-demand-inference-at-twice-the-token-price-of* batch-inference-with-a-new-job-for-each-turn-of batch-inference-with-one-job-for-the-days provisioned-throughput-with-a-unit-for-the
    cost-case-rulings-guideline 1 n 1200 1
    cost-case-rulings-measure 1 c on-demand-requests-with-the-guideline-cut-to-a on-demand-requests-with-each-ruling-cut-to-a batch-jobs-with-guideline-rulings-and-summaries* on-demand-requests-with-summaries-of-a-quarter
    cost-case-shoes-backlog 1 c the-custom-model-in-a-batch-job-at-half-the the-custom-model-on-the-present-unit-in-the* the-custom-model-on-a-further-unit-deleted-once the-base-model-on-demand-with-style-examples-in
    cost-case-shoes-draft 1 n 0.30 0.005
    cost-case-shoes-measure 1 c a-new-training-job-on-half-of-the-labeled-data a-batch-job-each-morning-for-the-nights-requests a-six-month-term-for-the-model-unit-in-use* a-one-month-term-for-the-model-unit-bought-again
    costtool-match-questions 1 m when-did-the-monthly-costs-of-amazon-bedrock=aws-cost-explorer what-warns-us-when-this-month-passes-the-limit=aws-budgets which-department-caused-which-part-of-the-amount=cost-allocation-tags which-user-called-the-model-on-monday=aws-cloudtrail aws-artifact
    costtool-rising-quarter 1 c in-aws-budgets-at-the-alerts-set-for-the-next in-aws-cost-explorer-at-costs-by-service-over* in-the-model-invocation-logs-at-prompts-of-past in-aws-config-at-the-settings-of-services-over
    costtool-two-faculties 1 c a-model-unit-of-provisioned-throughput-for-each a-guardrail-with-a-different-policy-for-each a-tagged-application-inference-profile-for-each* a-monthly-limit-in-aws-budgets-with-an-alert-to
    costtool-warn-finance 1 c aws-cost-explorer-with-a-chart-of-costs-by-month aws-cloudtrail-with-a-log-of-the-calls-in-the aws-artifact-with-a-report-for-the-month aws-budgets-with-an-alert-on-a-monthly-limit*
    custom-case-vet-hotline 1 c weekly-fine-tuning-on-the-leaflets-served-by a-longer-instruction-to-cite-leaflets-on-a-base continued-pre-training-on-the-leaflets-served-by retrieval-of-leaflet-passages-on-a-base-model-at*
    custom-case-vet-reports 1 c compute-for-training-on-the-pairs* a-vector-store-for-the-finished-reports labeling-of-the-research-trial-notes-by-experts provisioned-throughput-for-the-tuned-model* pre-training-of-a-new-model
    custom-case-vet-research 1 c instruction-fine-tuning-in-the-middle-of-the in-context-learning-at-the-bottom-of-the-range continued-pre-training-at-the-top-of-the-range* continued-pre-training-below-rag-in-the-range
    custom-charity-mail 1 c fine-tuning-an-fm-on-the-samples-it-owns retrieval-from-a-vector-store-that-holds-the continued-pre-training-on-the-archive few-shot-examples-in-the-prompt-of-a-base-model*
    custom-compute-compare 1 c it-starts-from-random-weights-and-builds-the it-searches-a-vector-store-for-each-training it-pays-experts-to-label-each-passage-of-the it-reads-a-far-larger-volume-of-text-in-training*
    custom-cost-after-the-pilot 1 c stop-sending-requests-and-leave-the-throughput delete-the-throughput-and-train-the-model-again delete-the-custom-model-and-leave-the-throughput delete-the-throughput-and-keep-the-stored-custom*
    custom-cost-match-lines 1 m supervised-training-in-the-service=tokens-in-the-data-set-times-epochs keeping-a-model-that-was-tuned-in-the-service=a-price-per-model-and-month serving-a-model-that-was-tuned-in-the-service=model-units-times-hours serving-a-model-that-was-trained-elsewhere-and=active-copies-in-five-minute-windows seats-of-the-staff-that-use-it
    custom-cost-multi-after-training 1 c storage-of-the-trained-model* tokens-of-the-training-data-for-the-month hours-of-the-bought-model-units* windows-of-the-active-copies tokens-of-the-base-model
    custom-cost-number-billed-tokens 1 n 12 0.01
    custom-cost-number-first-month 1 n 522 0.01
    custom-cost-proposal 1 c storage-was-priced-too-low-since-each-epoch-is training-was-priced-too-low-since-a-month-of-it serving-was-left-out-and-in-a-month-of-720-hours* serving-was-left-out-but-it-is-free-while-no
    custom-cost-refused-call 1 c import-of-the-tuned-weights-through-custom-model purchase-of-provisioned-throughput-for-the-tuned* creation-of-a-batch-job-with-the-developers subscription-to-the-tuned-model-in-a-marketplace
    custom-cost-sporadic-today 1 c batch-inference-at-half-the-token-price provisioned-throughput-without-commitment provisioned-throughput-for-six-months on-demand-deployment-at-token-prices*
    custom-cost-training-basis 1 c labeled-pairs-in-the-data-set-whatever-their model-units-reserved-for-training-for-each-hour tokens-in-the-data-set-multiplied-by-the-epochs* parameters-in-the-base-model-that-change
    custom-dearest-of-four 1 c rag-since-it-runs-a-vector-store-day-and-night prompt-engineering-since-it-pays-for continued-pre-training-since-it-trains-on-masses* instruction-fine-tuning-since-it-needs-labeled
    custom-drilling-logs 1 c pre-training-of-a-model-on-the-raw-logs instruction-fine-tuning-of-an-existing-fm continued-pre-training-of-an-existing-fm* few-shot-prompting-of-an-existing-fm
    custom-fifty-examples 1 c each-call-retrains-the-model-on-the-fifty the-examples-occupy-a-vector-store-that-is each-call-pays-for-the-tokens-of-all-fifty* the-examples-raise-the-price-of-a-token-for-this
    custom-hotel-answers-too-long 1 c a-training-job-on-replies-that-staff-wrote-in a-prompt-that-states-length-and-form-and-shows-a* a-vector-store-with-the-texts-of-its-brochures a-larger-model-with-a-longer-context-window
    custom-idle-month-surprise 1 c batch-inference-is-half-the-price-of-on-demand input-and-output-tokens-are-charged-separately provisioned-throughput-is-charged-per-hour-used* training-is-charged-by-tokens-multiplied-by
    custom-machine-builder 1 c prompt-engineering-with-clearer-instructions-to rag-with-a-base-model-at-the-on-demand-price* instruction-fine-tuning-with-provisioned continued-pre-training-on-the-text-of-the
    custom-match-data 1 m in-context-learning=a-few-samples-inside-the-request rag=documents-searched-at-query-time instruction-fine-tuning=prompts-paired-with-wanted-responses continued-pre-training=large-raw-text-of-one-domain pre-training-from-scratch=huge-general-corpora-for-an-untrained-model answers-written-by-a-larger-teacher-model
    custom-match-hidden-cost 1 m a-shop-that-puts-thirty-examples-into-each-of=input-tokens-that-are-billed-again-on-each-call a-clinic-that-lets-a-base-model-answer-from-its=a-vector-store-that-is-billed-beside-the-model a-broker-that-teaches-its-letter-format-with=a-training-job-then-storage-and-capacity-for-the a-state-lab-that-builds-a-language-model-from=gpus-for-weeks-or-months-and-a-team-of an-extra-price-per-token-for-a-low-temperature
    custom-multi-domain-adaptation 1 c it-consumes-large-amounts-of-raw-unlabeled-text* it-consumes-prompts-with-matching-answers it-starts-from-randomly-chosen-weights it-fetches-passages-while-a-user-waits-for-a it-occupies-powerful-compute-for-a-long-time*
    custom-multi-rag-budget 2 c input-tokens-for-passages-added-to-prompts* embedding-tokens-for-the-documents output-tokens-of-the-answers* storage-of-the-embeddings-in-the-vector-store embedding-tokens-for-the-questions* storage-of-the-source-files-in-amazon-s3
    custom-multi-tuning-needs 1 c a-store-for-embeddings compute-for-a-training-job* an-embedding-of-each-question prompts-paired-with-the-wanted-notice* passages-fetched-for-each-notice-it-writes
    custom-multi-weights-stay 1 c few-shot-examples-in-the-prompt* instruction-fine-tuning-on-labeled-pairs retrieval-from-a-knowledge-base* continued-pre-training training-with-a-reward-function
    custom-news-style 1 c indexing-the-printed-reports-in-a-vector-store continued-pre-training-on-the-printed-reports fine-tuning-on-the-pairs-of-result-and-report* adding-still-more-examples-to-the-prompt-of-a
    custom-nothing-to-build 1 c retrieval-augmented-generation instruction-fine-tuning domain-adaptation prompt-engineering*
    custom-number-example-tokens 1 n 200 0.01
    custom-number-rag-month 1 n 120 0.01
    custom-number-training-bill 1 n 25.95 0.01
    custom-order-ladder 1 o5 prompt-engineering retrieval-augmented-generation instruction-fine-tuning continued-pre-training pre-training-from-scratch
    custom-order-tuned-model-path 1 o5 collect-prompts-with-wanted-responses-in-amazon run-the-fine-tuning-job buy-provisioned-throughput-for-the-custom-model compare-its-answers-with-those-of-the-base-model point-the-application-to-the-custom-model embed-the-prompts-into-a-vector-store
    custom-rag-versus-training-bill 1 c a-training-job-followed-by-hourly-capacity-for-a a-vector-store-and-retrieval-to-run-with-no* a-training-job-followed-by-a-monthly-fee-for a-prompt-of-fixed-length-with-no-further
    custom-serve-tuned-model 1 c input-and-output-tokens-at-the-price-of-the-base half-price-batch-jobs-for-the-messages-of-the hours-of-provisioned-throughput-quiet-mornings* custom-model-units-counted-only-while-guests
    custom-sovereign-model 1 c continued-pre-training-on-an-open-model full-fine-tuning-on-council-documents pre-training-on-a-corpus-of-its-own-making* retrieval-on-top-of-an-open-model
    custom-teacher-student 1 c retrieving-similar-disputes-for-the-prompt adding-more-worked-examples-to-each-prompt training-a-small-student-on-answers-of-the-large* continuing-the-pre-training-of-the-large-model
    custom-tradeoff-question 1 c model-evaluation-fine-tuning-guardrails-rag temperature-in-context-learning-top-p-stop on-demand-batch-inference-provisioned-throughput pre-training-fine-tuning-in-context-learning-rag*
    custom-what-rag-changes 1 c nothing-since-the-passages-reach-it-inside-the* its-context-window-grows-by-the-size-of-the its-vocabulary-is-extended-by-the-terms-of-the its-weights-take-in-the-regulations-during
    custom-wholesale-prices 1 c fine-tuning-a-model-on-question-and-price-pairs retrieving-the-price-list-and-adding-it-to-the* pre-training-a-model-that-knows-the-range-of continued-pre-training-on-the-lists-of-past
    import-multi-traits 1 c importing-the-weights-has-no-charge* serving-is-bought-with-a-monthly-term idle-copies-stop-being-billed* training-of-the-model-is-charged-by-amazon serving-is-charged-by-output-tokens
    import-number-windows 2 n 15 0.01
    import-or-tune-bill 1 c on-the-tuning-teams-for-the-training-tokens-of on-the-tuning-teams-for-reserved-throughput-by on-the-importing-teams-for-the-transfer-of-the on-the-importing-teams-for-active-copies-by-the*
    import-order-windows 1 o5 the-weights-are-imported-free-of-charge a-call-succeeds-and-a-billing-window-opens five-minutes-pass-without-another-call the-copies-are-scaled-to-zero a-late-call-waits-for-a-cold-start a-six-month-term-for-model-units-is-signed
    import-own-weights 1 c custom-model-import-with-copies-billed-while* provisioned-throughput-with-units-billed-until a-fine-tuning-job-in-amazon-bedrock-with-tokens a-real-time-endpoint-in-amazon-sagemaker-ai-with
    import-silent-night 1 c the-model-units-of-one-hour-as-the-throughput the-twelve-windows-of-one-hour-as-the-copies no-hosting-as-the-copies-are-scaled-to-zero-but* no-hosting-and-no-storage-as-an-imported-model
    import-slow-morning 1 c the-morning-call-is-sent-to-another-region-to the-morning-call-finds-no-active-copy-and-meets* the-morning-call-makes-the-service-import-the the-morning-call-is-held-back-until-a-model-unit
    infra-app-is-ours 1 c the-service-is-ruled-out-health-data-calls-for the-service-can-be-used-for-it-the-firm-has-to* the-conclusion-holds-once-the-soc-report-is-on the-conclusion-holds-as-long-as-the-model-is-a
    infra-before-the-job 1 c encrypt-the-notes-with-a-customer-managed-key delete-the-notes-from-amazon-s3-as-soon-as-the send-the-notes-to-the-job-through-an-interface remove-salaries-from-the-notes-before-the-job*
    infra-case-clinic-duties 1 c configuring-a-guardrail-that-withholds-the* adding-model-servers-in-busy-weeks separating-the-clinics-calls-from-those-of-other updating-the-software-that-serves-the-model giving-staff-no-more-permissions-than-needed*
    infra-case-clinic-path 1 c a-newer-version-of-tls-on-every-connection an-interface-vpc-endpoint-for-amazon-bedrock* a-customer-managed-key-in-aws-kms a-nat-gateway-with-a-fixed-public-address
    infra-case-clinic-record 1 c amazon-macie-with-a-scan-of-the-drafts an-aws-cloudtrail-trail-that-is-kept-for-a-year an-aws-config-recorder-that-is-on-all-year model-invocation-logging-with-a-destination*
    infra-every-prompt 1 c wait-for-the-default-delivery-of-the-logs-to search-aws-cloudtrail-for-the-text-of-the enable-model-invocation-logging-to-amazon-s3* keep-the-amazon-cloudwatch-metrics-of-the-model
    infra-fuel-injection 1 c aws-support-by-means-of-a-patch-for-the-chatbot the-supplier-by-means-of-input-checks-and-tests* aws-because-the-model-is-hosted-in-a-managed the-model-provider-by-means-of-a-new-model
    infra-least-to-secure 1 c an-open-model-in-containers-on-an-amazon-eks an-open-model-on-amazon-bedrock-on-demand* an-open-model-on-a-sagemaker-ai-endpoint an-open-model-on-amazon-ec2-instances
    infra-mask-account-numbers 1 c an-iam-policy-on-the-chatbots-role a-customer-managed-key-for-the-chatbots-data a-sensitive-information-filter-in-bedrock* amazon-macie-run-over-the-chatbots-amazon-s3
    infra-match-benefits 1 m strangers-cannot-call-the-model-thanks-to-iam=security prompts-do-not-train-anyone-elses-model=privacy an-auditors-report-shows-that-a-standard-is-met=compliance toxic-replies-are-filtered-before-users-see-them=safety it-is-settled-what-aws-does-and-what-we-do=shared-responsibility redundancy
    infra-match-needs 1 m reach-the-model-without-the-public-internet=aws-privatelink control-the-key-of-a-stored-custom-model=aws-kms see-which-identity-called-the-api=aws-cloudtrail hand-the-assessor-an-audit-report-about-aws=aws-artifact find-personal-data-in-amazon-s3-objects=amazon-macie aws-config
    infra-multi-city-office 1 c an-interface-vpc-endpoint-for-the-calls* the-default-key-that-aws-owns a-customer-managed-key-in-aws-kms* model-invocation-logging-to-amazon-s3 tls-for-the-calls-over-the-internet-gateway
    infra-multi-customer-share 1 c updating-the-hosts-on-which-the-model-runs adding-model-servers-for-premiere-nights testing-the-assistant-with-hostile-prompts* maintaining-the-network-between-the-zones deciding-which-roles-may-invoke-the-model*
    infra-multi-guardrail-can 1 c check-whether-a-response-is-grounded-in-its* route-requests-through-a-private-network permit-a-role-to-invoke-the-model refuse-prompts-on-a-topic-that-was-denied* encrypt-prompts-that-are-stored-by-the mask-personal-data-in-responses*
    infra-multi-proof 1 c aws-artifact-reports* amazon-macie-findings aws-config-history amazon-cloudwatch-metrics aws-cloudtrail-events*
    infra-one-zone-fails 1 c use-larger-instances-in-that-zone keep-hourly-backups-of-the-servers-in-an-amazon spread-the-servers-over-more-zones-of-that* copy-the-servers-to-a-zone-in-a-second-region
    infra-order-audit-record 1 o4 turn-on-model-invocation-logging-with-an-amazon the-application-calls-the-model request-and-response-are-delivered-to-the-bucket the-auditor-reads-the-wording-in-the-bucket copy-the-wording-of-the-prompts-from-aws
    infra-order-guardrail-path 1 o5 the-user-sends-a-prompt the-guardrail-checks-the-prompt the-model-writes-a-response the-guardrail-checks-the-response the-user-receives-the-response iam-checks-the-wording-of-the-response
    infra-outside-model 1 c a-guardrail-for-one-bedrock-model-so-each-model a-guardrail-for-bedrock-models-so-the-outside a-guardrail-for-prompts-in-bedrock-and-human a-guardrail-for-bedrock-models-and-an-api-call*
    infra-own-key 1 c a-guardrail-with-a-policy-for-sensitive-data a-customer-managed-key-in-aws-kms* tls-certificates-of-the-supplier-on-every-call the-key-owned-by-aws-that-applies-by-default
    infra-private-path 1 c a-customer-managed-key-in-aws-kms tls-1-3-for-all-calls-that-leave-the-private an-interface-vpc-endpoint-for-amazon-bedrock* a-nat-gateway-in-a-public-subnet-of-the-vpc
    infra-soc-report 1 c aws-audit-manager aws-cloudtrail aws-artifact* aws-config
    infra-stay-in-region 1 c that-calls-go-to-the-model-directly-without-a* that-calls-are-encrypted-with-a-key-from-the that-calls-use-a-geographic-profile-for-the that-calls-to-the-region-travel-through-an
    infra-training-data-fear 1 c the-briefs-improve-the-base-model-once-the-names the-briefs-are-shared-with-the-provider-until the-briefs-shape-a-private-copy-and-the-base* the-briefs-are-kept-by-aws-for-later-versions-of
    infra-two-teams-only 1 c a-customer-managed-key-in-aws-kms-granted-to-the a-guardrail-in-amazon-bedrock-for-the-two-teams iam-policies-that-allow-the-action-for-the-two* a-cloudtrail-trail-that-lists-the-calls-of-each
    infra-who-removed 1 c in-the-reports-of-aws-artifact in-the-model-invocation-logs-of-that-night in-the-aws-cloudtrail-event-history* in-the-findings-of-amazon-macie-for-that-account
    meter-agent-multiple-calls 2 c tokens-of-each-step-and-besides-them-the-lookup* tokens-of-each-step-which-include-the-lookup-and tokens-of-the-final-answer-as-the-steps-before the-lookup-and-the-function-as-the-agent-brings
    meter-blocked-prompt 1 c the-model-inference-without-the-guardrail-check the-guardrail-check-and-the-model-inference the-guardrail-check-and-a-fee-for-the-block the-guardrail-check-without-model-inference*
    meter-board-approval 1 c a-promise-that-the-estimated-bill-of-the a-proof-that-the-assistant-will-save-more-than a-forecast-of-cost-that-it-can-weigh-against-the* a-spending-limit-at-which-aws-stops-the
    meter-case-library-blocked-answer 1 c the-check-of-the-question-as-the-answer-was-not the-check-of-question-and-answer-as-a-block the-checks-and-the-inference-as-the-answer-was* the-inference-as-guardrails-charge-for-delivered
    meter-case-library-council 1 c its-cost-follows-the-questions-and-ends-with-the* its-cost-is-fixed-per-month-whatever-the its-cost-is-part-of-the-fee-for-the-knowledge its-cost-depends-on-short-answers-rather-than-on
    meter-case-library-month 2 n 40.00 0.01
    meter-case-library-quiet-week 1 c input-tokens-for-embedding-updated-guides* output-tokens-for-embedding-updated-guides database-time-for-stored-vectors* training-time-for-a-text-model text-units-for-checked-prompts
    meter-human-evaluation 1 c a-price-for-each-generated-answer a-price-for-each-task-that-a-person-completes* a-price-for-each-token-that-a-judge-model-reads a-price-for-each-hour-in-which-staff-are-signed
    meter-idle-vector-store 1 c embedding-of-documents-and-of-questions generation-of-answers-from-retrieved-chunks running-of-the-vector-store-in-the-background* retraining-of-the-model-on-the-schools-documents
    meter-match-features 1 m amazon-bedrock-guardrails=text-units-for-each-charged-policy-switched-on amazon-bedrock-flows=node-transitions-plus-calls-made-inside model-evaluation-by-people=completed-human-tasks-plus-model-inference amazon-bedrock-knowledge-bases-self-managed=embedding-tokens-plus-a-separate-vector-store model-units-per-hour-until-they-are-deleted
    meter-more-chunks 1 c storage-of-the-chunks input-tokens-of-the-text-model* output-tokens-of-the-text-model input-tokens-of-the-embedding-model
    meter-multi-exam-list 2 c enough-model-units-so-that-calls-at-the-peak-are* a-six-month-term-so-that-a-pilot-of-unknown-size a-further-region-so-that-riders-abroad-are* longer-prompts-so-that-replies-come-sooner a-larger-model-so-that-harder-questions-are* the-on-demand-token-price-so-that-capacity-is
    meter-multi-rag-running 1 c embedding-tokens-for-new-texts-and-questions* training-tokens-for-adapting-the-base-model-to capacity-of-the-database-for-the-vectors* amazon-ec2-instances-for-the-base-models input-tokens-for-retrieved-passages* monthly-seats-for-members
    meter-number-guardrail-units 1 n 12.00 0.01
    meter-number-rag-month 2 n 240.00 0.1
    meter-order-rag-question 1 o4 input-tokens-of-the-embedding-model-for-the a-search-in-the-vector-store-for-matching-chunks input-tokens-of-the-text-model-for-question-and output-tokens-of-the-text-model-for-the-answer training-tokens-of-the-text-model-for-the-chunks
    meter-tradeoff-statement 1 c token-pricing-follows-the-traffic-while-reserved* token-pricing-is-flat-for-each-month-while custom-models-avoid-the-cost-of-training-while batch-jobs-raise-the-price-of-a-token-while
    model-case-museum-report 1 c the-number-of-tokens-in-its-context-window* the-number-of-seconds-to-its-first-token the-number-of-languages-in-its-training-data the-number-of-parameters-in-its-weights
    model-case-museum-test 1 c compare-shortlisted-models-on-the-300-visitor* adopt-the-suggested-model-and-lower-its decide-per-use-taking-the-cheapest-model-that* fine-tune-the-suggested-model-on-the-visitor buy-provisioned-throughput-to-compare-the
    model-case-museum-visitor 1 c a-small-text-model-trained-in-many-languages a-large-multimodal-model-trained-in-english a-small-multimodal-model-with-many-languages* a-large-text-model-trained-in-many-languages
    model-documents-that-fit 1 n 14 0.01
    model-future-training 1 c support-for-continued-pre-training-in-that support-for-custom-model-import-in-that-region support-for-fine-tuning-in-that-region* support-for-prompt-caching-in-that-region
    model-german-complaints 1 c rerun-the-public-leaderboard-questions-on-the ask-the-provider-for-the-parameter-count-of-the run-candidates-on-samples-of-the-real-task-and* test-the-model-that-ranks-highest-on-letters
    model-legacy-launch 1 c the-legacy-model-because-calls-move-to-its an-active-model-because-calls-to-a-legacy-one the-legacy-model-because-new-capacity-is an-active-model-because-new-capacity-is-closed*
    model-lifecycle-order 1 o3 new-customers-and-new-provisioned-throughput-are existing-users-go-on-new-customers-are-turned requests-to-the-model-fail requests-are-moved-to-the-successor-without
    model-long-contract 1 c a-window-of-128-000-tokens-and-an-output-limit a-window-of-300-000-tokens-and-an-output-limit* a-window-of-1-000-000-tokens-and-an-output-limit a-window-of-200-000-tokens-and-an-output-limit
    model-match-criteria 1 m written-notes-from-photos-of-broken-parts=modality replies-while-a-caller-holds-the-line=latency one-assistant-for-buyers-with-nine-mother=multilingual-ability a-400-page-report-read-in-a-single-prompt=input-length a-house-format-learned-from-labeled-samples=customization model-complexity
    model-match-evaluation 1 m f1-scores-for-800-labeled-test-prompts=programmatic-evaluation ratings-of-tone-by-the-firms-own-nurses=human-worker-evaluation scores-with-written-reasons-few-staff=llm-as-a-judge do-searches-find-the-fitting-passages=retrieval-only-rag-evaluation retrieve-and-generate-rag-evaluation
    model-metric-evaluation 1 c programmatic-evaluation* human-worker-evaluation llm-as-a-judge-evaluation retrieval-only-rag-evaluation
    model-move-to-larger 1 c newer-facts-in-the-responses higher-prices-for-the-tokens* fewer-tests-before-the-launch-date wider-choice-of-aws-regions longer-waits-for-the-responses*
    model-multimodal-meaning 1 c it-works-in-more-than-one-language-such-as-thai it-runs-in-more-than-one-place-such-as-two-aws it-suits-more-than-one-job-such-as-coding-and it-handles-more-than-one-data-type-such-as-text*
    model-overnight-articles 1 c latency-until-the-first-token throughput-over-all-requests* breadth-of-the-modalities length-of-the-context-window
    model-permit-letters 1 c 97-correct-2-seconds-usd-210-a-month 94-correct-5-seconds-usd-55-a-month 88-correct-1-second-usd-30-a-month 91-correct-2-seconds-usd-70-a-month*
    model-rebooking-chat 1 c a-large-model-with-reviewed-responses a-small-model-with-streamed-responses* a-small-model-with-batched-responses a-large-model-with-detailed-responses
    model-roof-photos 1 c text-input-with-image-output image-input-with-vector-output image-input-with-text-output* text-input-with-vector-output
    model-same-instructions 1 c support-for-stop-sequences support-for-response-streaming support-for-prompt-caching* support-for-longer-windows
    model-selection-steps 1 o4 write-down-the-task-the-quality-bar-and-the filter-the-models-by-modality-region-and-input test-the-remaining-models-on-the-charitys-own take-the-cheapest-model-that-meets-bar-and fine-tune-each-model-on-the-list-to-raise-its
    model-sentiment-labels 1 c the-reasoning-model-because-its-headroom-covers the-compact-classifier-because-it-needs-fewer the-reasoning-model-because-it-writes-longer the-compact-classifier-because-it-is-simpler-to*
    model-telecom-chat 1 c length-of-the-models-context-window coverage-of-the-three-languages* breadth-of-accepted-input-modalities wait-for-a-complete-reply* methods-for-customized-training
    model-tractor-edge 1 c a-model-with-a-high-leaderboard-rank a-model-with-a-small-parameter-count* a-model-with-many-input-modalities a-model-with-a-long-context-window
    model-twelve-languages 1 c pick-the-model-with-the-best-english-score-and train-one-english-model-further-for-each-of-the test-models-that-know-these-languages-on-real* choose-the-model-that-takes-the-widest-range-of
    model-window-contents 1 c earlier-turns-sent-along-as-history* texts-the-model-was-trained-on-in-the-past document-passages-in-the-prompt* files-that-wait-in-the-vector-store tokens-of-the-generated-answer* weights-of-the-loaded-model
    od-argument-for-controller 1 c capacity-is-reserved-so-a-crowded-week-runs the-price-per-token-falls-by-itself-as-the-pilot spend-follows-use-so-a-week-of-closed-doors-adds* answers-arrive-as-files-so-the-guide-is-read-out
    od-embedding-contract-archive 1 c tokens-of-contract-text-plus-tokens-of-generated tokens-of-contract-text-handed-to-the-embedding* dimensions-of-the-vectors-returned-for-each number-of-semantic-search-queries-in-the-first
    od-image-storyboards 1 c number-of-images-generated* number-of-words-per-prompt hours-of-model-deployment gigabytes-of-finished-files
    od-match-meters 1 m text-generation-on-demand=tokens-read-and-tokens-written text-embeddings-on-demand=tokens-read-alone image-generation-on-demand=pictures-produced provisioned-throughput=model-units-times-hours named-users-per-month
    od-multi-text-model-traits 1 c results-are-delivered-as-files-in-an-amazon-s3 input-and-output-tokens-have-separate-prices* throughput-is-reserved-for-the-customer use-can-end-at-any-time-without-remaining-fees* an-hourly-fee-covers-unused-model-capacity
    od-number-embedding-library 1 n 2.00 0.01
    od-number-image-variants 1 n 60.00 0.01
    od-number-two-token-prices 1 n 12.00 0.01
    od-order-monthly-estimate 1 o4 measure-the-average-input-and-output-tokens-of multiply-both-averages-by-the-expected-requests apply-the-input-price-and-the-output-price-to add-both-amounts-to-one-monthly-figure choose-the-number-of-model-units-for-the
    od-presale-throttling 1 c token-prices-rise-in-a-presale-and-stop-calls service-in-a-presale-requires-that-a-term requests-share-account-quotas-and-capacity-is* calls-of-the-first-minutes-wait-in-a-file-until
    od-startup-unknown-traffic 1 c batch-inference-over-stored-requests on-demand-inference-billed-by-tokens* provisioned-throughput-without-a-term provisioned-throughput-for-six-months
    param-case-toys-bill 1 c set-the-temperature-to-zero-as-steady-answers set-a-lower-top-k-as-a-small-pool-takes-fewer place-fewer-but-relevant-passages-in-the-prompt* set-maximum-tokens-to-a-quarter-of-the-present
    param-case-toys-endings 1 c lower-top-p-to-0-1-for-the-tale-requests raise-maximum-tokens-for-the-tale-requests* shorten-the-prompts-of-the-tale-requests set-the-end-as-the-stop-sequence-for-tales* set-a-penalty-on-frequent-words-for-the-tale
    param-case-toys-temperature 1 c higher-for-both-of-the-applications lower-for-safety-higher-for-tales* lower-for-both-of-the-applications higher-for-safety-lower-for-tales
    param-eight-examples 1 c a-lasting-change-of-the-models-learned-weights more-input-tokens-on-the-bill* later-first-token-of-the-answer* a-larger-context-window better-match-with-the-wanted-format* a-lower-price-per-token-thanks-to-the-volume
    param-end-record 1 c a-token-limit-equal-to-an-average-record a-stop-sequence-equal-to-the-marker* a-temperature-that-is-set-close-to-zero a-penalty-on-tokens-that-come-up-in-many-records
    param-fifty-candidates 1 c a-top-p-value-of-0-5-for-the-request a-temperature-of-0-5-for-the-request a-token-limit-of-50-for-responses a-top-k-value-of-50-for-the-request*
    param-jingle-effects 1 c more-variety-from-run-to-run* a-higher-price-for-each-output-token more-risk-of-errors-in-the-texts* more-recent-facts-in-texts a-higher-limit-for-the-text-length
    param-leave-rules 1 c a-low-token-limit a-high-top-k-value a-low-temperature* a-high-top-p-value
    param-letters-cut-off 1 c raise-the-token-limit-set-in-the-requests* choose-a-model-with-a-larger-window take-the-examples-out-of-the-prompts set-the-temperature-to-zero
    param-match-meanings 1 m temperature=reshapes-the-probabilities-of-the-tokens top-p=keeps-tokens-up-to-a-share-of-probability top-k=keeps-a-fixed-number-of-likely-tokens maximum-tokens=ends-the-text-after-a-given-length stop-sequence=ends-the-text-at-a-given-string lowers-the-chance-of-tokens-used-before
    param-match-symptoms 1 m the-text-ends-in-mid-sentence=raise-maximum-tokens one-phrase-comes-again-and-again=set-a-repetition-penalty chatter-follows-the-closing-tag=set-a-stop-sequence ten-drafts-sound-nearly-the-same=raise-the-temperature the-request-exceeds-the-window=shorten-the-input set-top-k-to-1
    param-no-temperature 1 c the-vector-store-sets-it-for-all-of-the-requests the-first-request-fixes-it-for-the-rest-of-the the-setting-is-reserved-for-models-that-were the-output-is-a-vector-so-there-is-no-token-to*
    param-odd-words 1 c lower-the-maximum-tokens-so-that-each-of-the raise-the-top-k-value-so-that-more-words-compete lower-the-top-p-value-so-that-the-tail-of-the* raise-the-temperature-so-that-chances-are-spread
    param-old-fees 1 c fetch-current-passages-so-that-new-fees-are-in* lower-top-p-too-so-that-fewer-tokens-are-left raise-maximum-tokens-so-that-new-fees-have-space add-a-frequency-penalty-so-that-old-fees-fade
    param-output-ceiling 1 n 100 0.01
    param-pool-sizes 1 o4 top-k-of-1 top-p-of-0-7 top-k-of-3 top-p-of-1-0
    param-randomness-group 1 c response-length top-k* stop-sequences temperature* top-p* penalties
    param-repeated-phrase 1 c a-limit-on-the-number-of-generated-tokens a-stop-sequence-that-holds-the-phrase a-penalty-on-tokens-used-before* a-smaller-pool-of-tokens-to-pick-from
    param-sixty-articles 1 c a-higher-maximum-for-tokens-of-the-response a-top-k-value-that-admits-far-fewer-tokens a-stop-sequence-at-the-end-of-each-article a-prompt-with-few-well-chosen-passages*
    param-ten-slogans 1 c raise-the-temperature-of-the-requests* raise-the-maximum-tokens-of-requests add-a-stop-sequence-to-each-slogan-request lower-the-top-p-value-of-the-requests
    param-toy-probabilities 1 c cat cat-dog* cat-dog-bird cat-dog-bird-car
    param-two-page-answers 1 c lower-the-limit-step-by-step-until-answers-fit lower-the-temperature-so-that-fewer-words-are set-a-penalty-on-repeated-tokens-so-that-less-is ask-for-brevity-in-the-prompt-and-keep-the-limit*
    param-unit-price 1 c a-lower-temperature-because-likely-tokens-take a-lower-top-k-value-because-fewer-candidate a-cheaper-model-because-request-settings-leave* a-lower-token-limit-because-short-responses-fall
    param-which-is-inference 1 c learning-rate training-batch-size number-of-epochs response-length*
    pt-cfo-plan 1 c reserved-instances-of-the-type-that-the-model-is a-savings-plan-for-the-compute-that-the-model a-six-month-term-for-model-units-of-the-base* a-budget-for-the-base-model-with-a-six-month
    pt-load-test 1 c one-model-unit-for-a-month-deleted-after-eight one-model-unit-for-six-months-as-it-has-the one-model-unit-without-commitment-deleted-after* one-model-unit-for-a-month-handed-to-another
    pt-match-terms 1 m even-heavy-load-on-a-base-model-throttling-ruled=provisioned-throughput-six-months heavy-traffic-on-a-base-model-throttling-ruled=provisioned-throughput-one-month acceptance-test-of-a-custom-model-on-reserved=provisioned-throughput-no-commitment rare-and-unpredictable-questions-to-a-base-model=on-demand batch-inference
    pt-match-units 1 m token=text-that-a-model-reads-or-writes model-unit=throughput-per-minute-that-is-reserved custom-model-unit=hosting-need-of-an-imported-models-copy epoch=one-pass-of-training-over-the-data-set characters-that-a-guardrail-checks
    pt-multi-price-drivers 1 c how-many-requests-arrive how-many-model-units-are-held* how-long-the-commitment-is* how-long-the-answers-are how-the-prompts-are-cached which-model-is-provisioned*
    pt-multi-term-consequences 1 c the-purchase-is-deleted-once-traffic-falls the-hourly-price-is-halved-along-with-the the-effective-cost-of-a-processed-token-doubles* the-unused-rate-is-credited-to-later-months the-hourly-amount-stays-as-agreed*
    pt-notary-questions 1 c each-question-would-need-a-model-unit-of-its-own quick-replies-are-ruled-out-on-a-provisioned idle-hours-would-be-paid-at-the-full-hourly* base-models-would-have-to-be-fine-tuned-before
    pt-number-idle-share 1 n 5000 1
    pt-number-term-saving 2 n 8640 1
    pt-number-three-units 1 n 43200 1
    pt-order-hourly-price 1 o3 commitment-for-six-months commitment-for-one-month no-commitment commitment-for-three-years
    pt-peak-refused 1 c a-longer-commitment-term-for-the-existing-model more-model-units-enough-for-tokens-per-minute-at* an-inference-profile-so-that-the-model-unit a-higher-on-demand-quota-for-requests-of-the
    pt-price-of-tuned-unit 1 c the-price-of-the-base-models-unit-plus-a half-the-price-of-the-base-models-unit-as a-price-quoted-by-the-number-of-labeled-pairs the-same-price-as-for-the-base-models-unit*
    pt-profile-plan 1 c the-profile-spreads-bursts-at-no-extra-charge* the-profile-is-billed-per-hour-and-model-units the-profile-guarantees-a-rate-for-a-term-and the-profile-suits-jobs-that-can-wait-and-model
    pt-quiet-weekend 1 c the-hourly-price-of-one-unit-as-the-other-one-is the-hourly-price-of-both-units-as-in-trading* the-token-price-of-both-units-with-a-count-of the-monthly-price-of-storage-until-trading
    pt-steady-hotline 1 c on-demand-inference-with-requests-spread-over batch-inference-with-one-job-for-the-callers-of provisioned-throughput-without-commitment-kept provisioned-throughput-with-a-commitment-for-the*
    pt-two-kinds-of-models 1 c models-customized-in-the-service-and-models models-imported-from-outside-and-models-on-an base-models-listed-for-it-and-models-on-an base-models-listed-for-it-and-models-customized*
    pt-what-is-reserved 1 c an-hourly-rate-of-gpu-instances-in-the-customers a-monthly-allowance-of-input-and-output-tokens a-rate-of-input-and-output-tokens-per-minute-for* a-place-at-the-head-of-the-queue-for-calls-to-a
    rag-address-change 1 c it-brings-passages-into-a-prompt-but-carries-out* it-reads-labeled-pairs-but-takes-in-no-terms-as it-answers-single-questions-but-keeps-no it-writes-long-answers-but-has-no-way-to-name
    rag-best-project 1 c drivers-comments-are-sorted-into-praise-and staff-raise-questions-on-customs-rules-that* invoices-are-checked-approved-and-posted-in posters-are-drawn-from-a-briefing-of-two-or
    rag-case-tenants-access 1 c a-larger-context-window-for-legal-staff a-filter-on-metadata-in-each-search* a-smaller-number-of-passages-in-each-prompt a-sync-of-the-sources-after-changes* a-stop-sequence-at-the-word-eviction
    rag-case-tenants-approach 1 c a-fine-tuned-model-as-labeled-answers-make-it a-plain-model-at-temperature-zero-as-it-has-no a-model-with-retrieved-passages-as-it-answers* a-larger-model-as-its-greater-number-of-weights
    rag-case-tenants-build 1 c model-weights-from-elsewhere-through-custom a-knowledge-base-in-amazon-bedrock-with-two* a-pipeline-of-its-own-with-parsers-embeddings a-training-job-in-amazon-sagemaker-ai-on-the
    rag-child-parent 1 c fixed-size-chunking-with-some-overlap hierarchical-chunking* semantic-chunking no-chunking-one-piece-per-file
    rag-cosmetics-voice 1 c retrieve-a-larger-number-of-passages-for-each split-the-brands-documents-into-smaller-passages replace-the-vector-store-by-one-with-hybrid train-the-model-further-on-the-replies-at-hand*
    rag-cost-meters 2 c a-training-job-with-several-epochs a-search-that-precedes-each-answer* a-set-of-labeled-pairs-to-learn-from a-vector-store-that-keeps-the-embeddings* an-embedding-model-for-documents-and-questions* model-units-that-serve-a-custom-model
    rag-eighty-pages 1 c merge-the-sheets-of-one-product-line-into-a store-the-sheets-in-a-vector-index-of-larger send-the-sheets-to-the-model-at-a-lower split-the-sheets-into-sections-that-overlap-a*
    rag-job-board 1 c a-generation-model-for-text a-translation-model-for-text a-speech-model-for-text an-embedding-model-for-text*
    rag-managed-work 1 c splitting-of-documents-into-chunks* updating-of-the-weights-of-the-model-with creation-of-embeddings-for-search* booking-of-orders-in-other-systems delivery-of-answers-along-with-citations-of* labeling-of-pairs-for-training
    rag-match-approach 2 m hrs-answers-follow-rules-that-were-replaced-in=sync-the-data-source in-support-passages-on-one-product-answer=filter-the-search-by-metadata in-legal-each-hit-brings-along-forty-pages-of=split-documents-into-smaller-chunks in-sales-the-facts-are-right-but-no-instruction=fine-tune-on-labeled-replies claims-staff-want-a-case-opened-and-not-only=add-an-agent-with-tools lower-the-temperature
    rag-match-chunking 1 m default=splits-at-about-300-tokens-and-keeps-sentences fixed-size=splits-at-a-size-and-with-an-overlap-that-you hierarchical=searches-small-pieces-and-hands-over-larger-ones semantic=splits-where-the-meaning-of-the-text-changes none=treats-each-file-as-a-single-piece sorts-the-pieces-found-by-relevance-once-more
    rag-match-terms 1 m token=unit-of-text-that-a-model-reads-and-writes chunk=piece-of-a-document-that-is-found-as-a-whole embedding=list-of-numbers-that-stands-for-meaning vector-store=place-that-is-searched-for-close-neighbors citation=note-on-the-source-that-an-answer-rests-on setting-that-limits-the-candidates-for-the-next
    rag-monthly-cost 1 c the-embedding-tokens-of-the-questions the-model-units-that-serve-a-tuned-version the-vector-store-that-holds-the-embeddings* the-input-tokens-of-the-passages-found
    rag-new-price-list 1 c the-model-has-to-be-fine-tuned-on-the-files-that the-files-have-to-be-synced-so-that-new-prices* the-window-has-to-be-enlarged-so-that-old-and the-temperature-has-to-be-lowered-so-that-old
    rag-order-ingestion 1 o4 collect-the-documents-from-their-sources split-the-text-into-chunks turn-each-chunk-into-an-embedding write-vectors-text-and-metadata-to-the-vector adjust-the-weights-of-the-model-to-the-chunks
    rag-order-query 1 o5 the-question-is-embedded the-vector-store-is-searched-for-close-chunks the-chunks-found-are-added-to-the-prompt the-model-writes-an-answer-from-the-prompt the-answer-is-shown-with-its-citations the-weights-are-updated-with-the-question
    rag-order-update 1 o4 the-new-file-replaces-the-old-one-in-the-bucket a-sync-of-the-data-source-finds-the-change the-new-chunks-are-embedded-and-indexed a-question-brings-the-new-rules-into-a-prompt a-training-run-brings-the-new-rules-into-the
    rag-own-prompt 1 c the-retrieve-operation* the-invokemodel-operation the-retrieveandgenerate-operation the-converse-operation
    rag-prompt-tokens 1 n 10 0.01
    rag-structured-question 1 c it-turns-the-tables-into-text-and-splits-it-into it-turns-the-rows-into-labeled-pairs-and-learns it-turns-the-question-into-a-vector-and-compares it-turns-the-question-into-sql-and-queries-the*
    rag-two-developers 1 c amazon-bedrock-custom-model-import amazon-opensearch-service amazon-bedrock-knowledge-bases* amazon-sagemaker-jumpstart
    rag-two-embedding-models 1 c the-questions-hold-far-fewer-tokens-than-the the-passages-were-split-with-an-overlap-at-the the-vectors-of-the-two-models-lie-in-different* the-text-model-was-called-with-too-high-a
    rag-university-reasons 1 c amendments-count-once-they-are-indexed* the-model-picks-up-the-tone-of-the-university prompts-get-shorter-with-each-answer answers-can-cite-the-paragraph-they-rest-on* the-wait-is-shorter-than-without-a-search
    rag-weekly-protocols 1 c few-shot-examples-placed-in-a-fixed-prompt retrieval-of-passages-for-each-question* fine-tuning-on-labeled-question-answer-pairs continued-pre-training-on-texts-of-medicine
    rag-wrong-product 1 c at-the-sampling-with-a-lower-temperature at-the-search-with-better-filters-or-chunks* at-the-weights-with-a-fine-tuning-run-on-cameras at-the-output-limit-with-more-tokens-allowed
    svc-agent-sdk 1 c amazon-bedrock-flows amazon-bedrock-agentcore-runtime kiro-in-its-spec-driven-mode strands-agents*
    svc-agent-to-production 1 c strands-agents-as-its-runtime amazon-bedrock-flows-with-one-node-per-tool amazon-bedrock-agentcore-with-runtime-and-memory* an-amazon-sagemaker-jumpstart-endpoint-with
    svc-handbook-assistant 1 c amazon-q-developer amazon-q-business* partyrock amazon-bedrock-knowledge-bases
    svc-idle-endpoint-bill 1 c a-minimum-number-of-tokens-is-billed-for-each the-instances-of-the-endpoint-are-billed-for-as* the-model-hub-bills-a-monthly-subscription-for the-deployment-bought-model-units-with-a
    svc-java-upgrade 1 c amazon-bedrock-prompt-management amazon-sagemaker-jumpstart amazon-q-developer* amazon-q-business
    svc-jumpstart-or-bedrock-recall 1 c jumpstart-leaves-the-choice-of-instances-to-you* jumpstart-lets-you-fine-tune-models-bedrock-lets bedrock-bills-the-running-endpoint-by-the-hour jumpstart-shares-one-endpoint-among-customers
    svc-match-agentcore 1 m host-the-agent-with-each-session-kept-apart=runtime recall-the-preferences-of-a-user-next-week=memory offer-existing-apis-to-the-agent-as-mcp-tools=gateway trace-what-the-agent-did-and-how-long-steps-took=observability compute-statistics-by-running-generated-code=code-interpreter
    svc-match-agentic 1 m engineers-write-an-agent-in-code-with-an-open=strands-agents operators-run-agents-of-several-frameworks-with=amazon-bedrock-agentcore developers-turn-a-specification-into-reviewed=kiro sales-staff-ask-for-dashboards-and-research=amazon-quick amazon-sagemaker-jumpstart
    svc-match-classic 1 m learners-without-aws-accounts-try-out-prompt=partyrock an-ml-team-deploys-an-open-model-to-an-endpoint=amazon-sagemaker-jumpstart app-developers-call-several-foundation-models-by=amazon-bedrock office-staff-ask-a-finished-assistant-about=amazon-q-business amazon-q-developer
    svc-match-nova 1 m nova-micro=text-in-text-out-at-the-lowest-price nova-lite=low-cost-understanding-of-text-images-and-video nova-reel=generation-of-video nova-sonic=spoken-conversation vectors-for-semantic-search
    svc-multi-agentcore-parts 1 c prompt-management observability* jumpstart gateway* quick-sight code-interpreter*
    svc-multi-broker-features 1 c knowledge-bases-with-the-sheets-as-a-source* flows-with-a-node-for-each-sheet prompt-management-with-versions guardrails-with-advice-on-investments-as-a* model-evaluation-with-the-brokers-questions
    svc-multi-needs-sagemaker 1 c pay-for-a-chat-by-the-token-and-run-no-endpoint train-a-defect-detector-of-its-own-design-from* filter-harmful-text-with-a-managed-feature control-the-software-and-instances-in-which* call-models-of-several-providers-through-one-api
    svc-open-model-own-endpoint 1 c amazon-bedrock-on-demand-inference-for-the-open amazon-bedrock-provisioned-throughput-for-the amazon-sagemaker-jumpstart-with-a-deployment-of* amazon-bedrock-knowledge-bases-with-the-open
    svc-order-kiro 1 o4 requirements-of-the-feature technical-design list-of-tasks code fine-tuned-weights-of-the-foundation-model
    svc-own-architecture 1 c amazon-bedrock-with-a-fine-tuning-job-for-the amazon-sagemaker-jumpstart-with-a-model-from-the amazon-bedrock-with-custom-model-import amazon-sagemaker-ai-with-training-jobs*
    svc-own-travel-site 1 c amazon-q-business-as-a-ready-made-assistant a-playground-of-the-amazon-bedrock-console a-continued-pre-training-job-on-the-brochures-of amazon-bedrock-knowledge-bases-called-from-the*
    svc-parcel-messages 1 c amazon-nova-pro amazon-nova-2-lite amazon-nova-micro* amazon-nova-lite
    svc-protein-model 1 c in-the-list-of-models-for-provisioned-throughput among-the-cross-region-inference-profiles in-the-catalog-of-amazon-bedrock-marketplace* in-custom-model-import-of-bedrock
    svc-spec-to-code 1 c strands-agents-with-mcp-tools amazon-quick-with-quick-flows kiro-as-the-daily-development-tool* amazon-bedrock-agentcore-runtime
    svc-store-managers 1 c amazon-quick-with-quick-sight-and-quick-flows* amazon-bedrock-agentcore-with-its-runtime-and kiro-with-a-specification-of-each-sales strands-agents-with-tools-for-the-sales-data
    svc-teachers-prompt-app 1 c partyrock-the-web-playground-on-amazon-bedrock* the-text-playground-of-the-amazon-bedrock the-model-hub-of-amazon-sagemaker-jumpstart amazon-q-developer-with-code-suggestions
    svc-three-providers 1 c amazon-ec2-instances-with-open-models amazon-bedrock-and-its-common-api* amazon-sagemaker-jumpstart-endpoints amazon-sagemaker-ai-training-jobs
    tier-eu-bursts 1 c a-geographic-inference-profile-for-the-eu* a-global-inference-profile a-provisioned-model-in-the-frankfurt-region a-batch-job-in-the-frankfurt-region
    tier-flex-evaluation 1 c batch-inference-with-input-files priority-tier-for-each-api-call flex-tier-for-each-api-call* standard-tier-at-night
    tier-flex-or-batch 1 c the-prompts-are-collected-in-jsonl-files-before the-results-are-kept-in-an-s3-bucket-for-the the-answer-is-due-sooner-than-the-standard-tier the-answer-is-returned-to-the-program-that-made*
    tier-match-scenarios 1 m few-urgent-requests-premium-accepted-no-monthly=priority-tier api-calls-with-a-response-that-may-take-longer=flex-tier prompts-in-s3-files-results-wanted-as-s3-files=batch-inference mission-critical-load-tokens-per-minute-fixed=reserved-tier standard-tier
    tier-mixed-questions 1 c intelligent-prompt-routing* latency-optimized-inference cross-region-inference provisioned-throughput
    tier-number-priority-share 1 n 75.00 0.01
    tier-order-token-price 1 o3 flex standard priority reserved
    tier-priority-dispatch 1 c the-flex-service-tier the-priority-service-tier* the-reserved-service-tier the-standard-service-tier
    tier-voice-kiosk 1 c prompt-caching intelligent-prompt-routing cross-region-inference-profile latency-optimized-inference*
    tier-which-region-price 1 c by-the-price-list-of-the-region-that-processed by-the-price-list-of-the-region-it-was-sent-from* by-the-average-price-in-the-profile by-the-price-list-of-the-source-plus-a-transfer
    token-chat-history-growth 1 c short-replies-are-rounded-to-a-minimum-of-output long-conversations-shift-the-bank-to-a-dearer stored-conversations-are-billed-by-the-model-as earlier-turns-are-read-and-billed-as-input-on*
    token-long-answers-short-prompts 1 c ask-for-prompts-of-half-the-length-from-the set-a-lower-temperature-for-the-answers-of-the set-a-higher-top-p-value-for-the-prompts-of-the ask-for-half-length-replies-and-cap-the*
    token-multi-counted-as-input 1 c instructions-in-the-system-prompt* itinerary-written-by-the-model-in-its-reply earlier-turns-sent-with-the-question* temperature-set-for-the-call definitions-of-the-tools-on-offer* log-entries-kept-for-the-auditors
    token-multi-cut-the-bill 1 c lower-the-temperature-of-the-help-chat summarize-older-turns-before-sending-them* collect-customer-questions-for-a-cheaper-nightly switch-to-a-smaller-model-that-passes-the-tests* reserve-a-model-unit-for-irregular-traffic
    token-number-output-share 1 n 75 0.5
    token-per-thousand-per-million 1 c the-newer-sheet-is-dearer-by-a-factor-of-a the-older-sheet-is-dearer-by-a-factor-of-ten the-newer-sheet-gives-the-batch-price-of-the the-two-sheets-give-an-equal-price-in-two-units*
    token-what-changes-the-price 1 c putting-worked-examples-into-the-prompt-text* raising-the-temperature-of-the-call sending-the-request-at-night-instead-of-at-noon calling-it-by-script-instead-of-in-the-console
    tradeoff-eu-claims 1 c the-global-profile-since-data-is-stored-in-the the-eu-profile-at-the-higher-of-the-two-prices* the-global-profile-with-prompts-encrypted-on-the a-region-in-the-united-states-at-the-lowest
    tradeoff-exam-multi 1 c redundancy* temperature regional-coverage* provisioned-throughput* labeled-training-data lower-barrier-to-entry
    tradeoff-idle-endpoint 1 c token-costs-for-both-as-each-has-to-stay-loaded instance-costs-for-the-base-model-and-none-for instance-costs-for-the-endpoint-and-none-for* hourly-costs-for-both-as-capacity-was-reserved
    tradeoff-match-complaints 1 m callers-should-no-longer-wait-five-seconds-for=responsiveness requests-should-not-be-refused-at-the-evening=availability a-duplicate-index-should-stand-ready-in-case-the=redundancy readers-in-chile-should-be-served-from-a-place=regional-coverage answers-should-solve-harder-cases-even-if-the=performance
    tradeoff-multi-peak-hours 1 c a-lower-temperature-in-the-evening a-cross-region-inference-profile-for-the-calls* a-budget-alert-for-the-dinner-hours provisioned-throughput-sized-for-dinner-time* batch-jobs-for-the-dinner-requests
    tradeoff-multi-wait-for-less 1 c running-the-assistant-in-a-region-near-readers* keeping-a-spare-index-in-its-home-region-for taking-a-larger-model-for-longer-articles meeting-a-rule-that-data-of-brazilian-readers-is* reserving-model-units-for-the-morning-rush
    tradeoff-region-facts 1 c token-prices-are-equal-in-each-region-while token-prices-follow-the-users-location-not-the token-prices-and-the-choice-of-models-differ* token-prices-differ-by-region-while-each-model
    tradeoff-small-model 1 c use-the-small-model-on-demand* run-the-large-model-in-a-nightly-batch give-the-large-model-a-lower-temperature reserve-model-units-for-the-large-model
    tradeoff-which-quality-is-spare 1 c redundancy* regional-coverage responsiveness performance
    vec-case-law-bucket 1 c the-bucket-suits-the-originals-as-a-data-source* the-bucket-ranks-the-files-by-similarity-to-a the-search-needs-a-vector-store-such-as-pgvector* the-embeddings-replace-the-pdf-files-as-the the-foundation-model-stores-the-embeddings-in
    vec-case-law-conflict 1 c it-combines-paths-between-parties-with-vector* it-joins-rows-on-parties-with-a-vector-column-in it-stores-a-json-document-on-each-of-the-parties it-ranks-names-of-parties-by-terms-and-meaning
    vec-case-law-portal 1 c the-general-purpose-bucket-that-has-the-pdf a-pgvector-column-in-the-matter-systems-cluster a-graph-in-amazon-neptune-analytics an-index-in-amazon-opensearch-service*
    vec-contracts-beside-rows 1 c load-the-rows-into-a-graph-and-query-it-by turn-on-pgvector-and-add-a-vector-column-to-the* copy-the-clause-text-to-a-k-nn-index-in write-the-clause-text-to-vector-buckets-in
    vec-dimension-mismatch 1 c switch-the-index-from-cosine-similarity-to-dot ask-the-index-for-more-nearest-neighbors-of-each embed-the-documents-again-into-an-index-of-that* split-the-documents-of-the-index-into-smaller
    vec-files-in-a-bucket 1 c a-larger-foundation-model-that-reads-the-files a-second-embedding-model-for-the-passages a-vector-store-that-searches-its-entries-by* a-fine-tuning-job-that-teaches-it-the-rules
    vec-fraud-ring 1 c amazon-aurora-postgresql amazon-opensearch-service amazon-s3-vectors amazon-neptune*
    vec-hybrid-parts-search 1 c amazon-neptune amazon-aurora-postgresql amazon-rds-for-postgresql amazon-opensearch-service*
    vec-index-type-recall 1 c with-a-k-nn-vector-index-beside-its-text-index* with-a-graph-whose-nodes-carry-the-vectors with-a-vector-column-that-the-pgvector-extension with-a-vector-bucket-that-is-billed-like-object
    vec-match-how-held 1 m amazon-documentdb=vector-index-on-json-documents amazon-s3-vectors=indexes-in-serverless-storage-with-no-cluster-to amazon-aurora-postgresql=column-of-a-relational-table amazon-neptune=vectors-on-nodes-that-have-relations k-nn-index-beside-a-keyword-index
    vec-match-need-store 1 m catalog-search-has-to-weigh-exact-terms-and=amazon-opensearch-service rows-of-a-busy-relational-cluster-should-be=amazon-aurora-postgresql one-small-database-instance-should-rank-its-4=amazon-rds-for-postgresql answers-depend-on-how-suppliers-parts-and-plants=amazon-neptune amazon-elastic-file-system
    vec-match-terms 1 m embedding=list-of-numbers-that-stands-for-the-meaning-of-a dimension=count-of-numbers-in-each-vector cosine-similarity=score-for-how-closely-two-vectors-point-the-same hnsw=index-method-for-fast-approximate-search vector-database=store-that-returns-the-nearest-stored-entries sampling-setting-that-flattens-token
    vec-multi-measures 1 c dot-product* learning-rate cosine-similarity* top-p-threshold euclidean-distance* f1-score
    vec-multi-opensearch-needs 1 c exact-terms-and-meaning-ranked-together-in-one* answers-derived-from-chains-of-ownership-links vectors-in-tables-of-an-existing-sql-cluster fast-filtered-search-over-a-huge-busy-index* the-lowest-storage-price-for-a-set-queried-once
    vec-multi-postgres-facts 1 c they-rely-on-pgvector-for-storing-and-ranking* they-need-an-opensearch-domain-for-the-ranking they-let-sql-combine-vectors-with-relational* they-store-the-tours-as-a-graph-for-multi-hop they-create-the-embeddings-from-the-tour
    vec-museum-instance 1 c enable-the-pgvector-extension-in-the-present* migrate-the-instance-to-an-aurora-postgresql stream-the-exhibits-to-an-opensearch-service rebuild-the-exhibits-as-a-knowledge-graph-in
    vec-neptune-or-opensearch 1 c it-pairs-vector-search-with-a-keyword-engine it-pairs-vector-search-with-mongodb-drivers it-pairs-vector-search-with-relational-sql it-pairs-vector-search-with-graph-relations*
    vec-order-model-swap 1 o5 choose-the-other-model-and-note-the-dimension-of create-an-empty-index-with-that-dimension embed-all-documents-with-the-other-model-and send-questions-embedded-by-the-same-model-to-the delete-the-former-index add-the-other-models-vectors-to-the-former-index
    vec-order-pgvector 1 o4 enable-the-pgvector-extension add-a-vector-column-of-the-embedding-models embed-the-texts-and-save-the-vectors-in-the query-by-sql-for-the-rows-nearest-to-an-embedded train-the-foundation-model-on-the-rows-of-the
    vec-publisher-json 1 c amazon-aurora-postgresql amazon-neptune amazon-opensearch-service amazon-documentdb*
    vec-rain-shoes 1 c counting-how-many-words-of-the-query-occur-in comparing-the-embeddings-by-cosine-similarity* sorting-product-texts-by-the-date-of-their requiring-that-each-product-title-contains-the
    vec-role-at-query-time 1 c turning-the-question-into-a-list-of-numbers-that finding-the-stored-entries-that-lie-nearest-to* writing-the-reply-to-the-user-from-the-passages cutting-long-source-files-into-chunks-of-a
    vec-survey-archive 1 c a-vector-bucket-in-amazon-s3-vectors* an-amazon-s3-general-purpose-bucket a-k-nn-index-in-amazon-opensearch-service a-pgvector-table-in-amazon-aurora-postgresql
    why-case-museum-bill 1 c model-units-without-commitment-kept-all-year a-sagemaker-ai-endpoint-run-from-may-on model-units-with-a-six-month-commitment on-demand-inference-billed-by-the-token*
    why-case-museum-director 1 c setting-a-goal-and-measuring-visitors-use* adding-model-servers-on-rainy-days splitting-and-embedding-the-catalog-texts-by patching-the-hosts-of-the-model evaluating-replies-against-the-catalog-before*
    why-case-museum-start 1 c the-model-is-pre-trained-and-retrieval-comes-as* capacity-for-rainy-days-is-reserved-before-the one-api-gives-access-to-the-models-of-several the-curators-texts-are-trained-into-a-model-of
    why-console-and-api 1 c compliance accessibility* cost-effectiveness speed-to-market
    why-conversion-goal 1 c accessibility lower-barrier-to-entry efficiency meeting-business-objectives*
    why-first-afternoon 1 c a-purchase-of-provisioned-throughput an-endpoint-for-each-of-the-models a-fine-tuning-job-on-500-former-notices the-playground-in-the-bedrock-console*
    why-legal-startup 1 c lower-barrier-to-entry* cost-effectiveness speed-to-market efficiency
    why-match-advantages 1 m lawyers-nurses-and-coders-all-reach-the-same=accessibility a-firm-without-data-gpus-or-specialists-begins=lower-barrier-to-entry nobody-patches-or-scales-servers-any-more=efficiency quiet-weeks-leave-no-charges-for-idle-machines=cost-effectiveness the-pilot-launched-weeks-ahead-of-the-rivals=speed-to-market adaptability
    why-model-swap 1 c a-common-api-for-models-of-several-providers* playgrounds-in-which-models-can-be-compared endpoints-that-the-customer-sizes-for-each-model provisioned-throughput-that-is-bought-for-both
    why-month-end 1 c accessibility lower-barrier-to-entry speed-to-market cost-effectiveness*
    why-multi-need-not-own 1 c gpu-servers-for-training-and-hosting* a-use-case-with-a-goal-that-can-be-measured a-very-large-set-of-training-text* rules-about-who-in-the-company-may-call-the an-evaluation-of-the-replies-for-its-own-use
    why-multi-nightly-costs 1 c ask-for-latency-optimized-responses-at-night move-the-work-to-the-small-model-that-passed* send-each-nights-listings-as-a-batch-job* reserve-model-units-for-six-months-in-advance keep-the-large-model-and-lower-its-temperature
    why-multi-work-returns 1 c patching-the-servers-under-the-model* deciding-who-may-use-the-model planning-the-capacity-for-peak-hours* writing-and-testing-prompts checking-replies-for-errors
    why-order-burden 1 o4 pre-train-a-foundation-model install-an-open-model-on-amazon-ec2 deploy-a-model-from-sagemaker-jumpstart call-a-model-in-amazon-bedrock
    why-own-model-adds 1 c a-vector-store-and-an-embedding-model large-data-sets-gpu-capacity-and-months-of-work* model-units-with-a-term-of-six-months-in-bedrock a-guardrail-for-the-topics-of-the-newspaper
    why-patching-gone 1 c speed-to-market cost-effectiveness accessibility efficiency*
    why-pin-the-weights 1 c batch-inference-in-amazon-bedrock an-endpoint-in-amazon-sagemaker-ai* a-training-job-in-amazon-sagemaker-ai on-demand-inference-in-amazon-bedrock
    why-season-start 1 c speed-to-market* cost-effectiveness accessibility low-latency
    why-slide-claims 1 c pre-trained-models-behind-an-api-spare-a-company* token-billing-pays-off-most-under-a-full-steady serverless-inference-moves-the-evaluation-of a-managed-model-makes-fewer-errors-than-a-self
    why-two-hours-a-day 1 c idle-hours-drop-out-of-the-bill-and-so-does* idle-hours-and-used-hours-are-both-billed-at idle-hours-go-on-being-billed-and-control-of-the the-token-price-falls-with-every-month-that-the
    """
}
