module pushurl.example/peers

go 1.19
