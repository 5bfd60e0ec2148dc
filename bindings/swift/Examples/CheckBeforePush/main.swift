import PushURLKit
